package dev.outcry.surge;

import dev.outcry.avro.state.OpenCrisis;
import dev.outcry.avro.state.SurgeSample;
import dev.outcry.avro.state.SurgeStep;
import dev.outcry.stats.DistinctCount;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who complained within an hour.
 *
 * @param end when the hour ends, in milliseconds since the epoch
 * @param customers a sketch of the distinct customers
 * @param samples the first of them
 */
record SurgeWindow(long end, ByteBuffer customers, List<SurgeSample> samples) {

    static SurgeWindow of(long end, List<SurgeStep> steps, int limit) {
        byte[] customers = DistinctCount.NOTHING;
        List<SurgeSample> samples = List.of();
        for (SurgeStep step : steps) {
            customers = DistinctCount.merge(customers, bytes(step.getCustomers()));
            samples = Samples.merge(samples, step.getSamples(), limit);
        }
        return new SurgeWindow(end, ByteBuffer.wrap(customers), samples);
    }

    long count() {
        return count(customers);
    }

    static long count(ByteBuffer sketch) {
        return DistinctCount.estimate(bytes(sketch));
    }

    /** The crisis with the window's customers added. */
    OpenCrisis addTo(OpenCrisis crisis, @Nullable Long calmSince, int limit) {
        return new OpenCrisis(
                crisis.getCrisisId(),
                crisis.getOpenedAt(),
                ByteBuffer.wrap(DistinctCount.merge(bytes(crisis.getCustomers()), bytes(customers))),
                Samples.merge(crisis.getSamples(), samples, limit),
                crisis.getPublished(),
                calmSince);
    }

    static byte[] bytes(ByteBuffer sketch) {
        byte[] copy = new byte[sketch.remaining()];
        sketch.duplicate().get(copy);
        return copy;
    }
}
