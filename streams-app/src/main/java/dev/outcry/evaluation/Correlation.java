package dev.outcry.evaluation;

import java.util.List;

/**
 * How sentiment scores go with people's ratings.
 *
 * @param file where the ratings stand
 * @param messages how many
 * @param r Pearson's coefficient, from -1 to 1; 0 where one side never changes
 */
public record Correlation(String file, int messages, double r) {

    static Correlation of(String file, List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] pair : pairs) {
            double x = pair[0] - meanX;
            double y = pair[1] - meanY;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return new Correlation(file, pairs.size(), xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy));
    }
}
