package dev.outcry.tagging.sentiment;

/**
 * Adds up weights of which the strongest counts whole and each further one of its side less: people who read "wrong …
 * wrong" don't mark it twice as bad as one.
 */
final class Tally {

    private static final double FURTHER = 0.7;

    private double praise;
    private double blame;
    private double mostPraise;
    private double mostBlame;

    void clear() {
        scale(0);
    }

    void add(double weight) {
        if (weight > 0) {
            praise += weight;
            mostPraise = Math.max(mostPraise, weight);
        } else {
            blame += weight;
            mostBlame = Math.min(mostBlame, weight);
        }
    }

    /** Everything that was added so far counts by this factor. */
    void scale(double factor) {
        praise *= factor;
        blame *= factor;
        mostPraise *= factor;
        mostBlame *= factor;
    }

    /** Adds what another gathered, by a factor. */
    void add(Tally other, double factor) {
        praise += other.praise * factor;
        blame += other.blame * factor;
        mostPraise = Math.max(mostPraise, other.mostPraise * factor);
        mostBlame = Math.min(mostBlame, other.mostBlame * factor);
    }

    boolean isEmpty() {
        return praise == 0 && blame == 0;
    }

    double sum() {
        return mostPraise + mostBlame + FURTHER * (praise - mostPraise + blame - mostBlame);
    }
}
