package dev.outcry.surge;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.avro.state.SurgeHour;
import dev.outcry.avro.state.SurgeStep;
import dev.outcry.stats.DistinctCount;
import dev.outcry.surge.SurgeMemory.Due;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches cells for crises. Customers are added in any order; each step is looked at once, when its time has come, and
 * then for an hour each step after it. What comes out depends on who was added before a step was looked at, and on
 * nothing else.
 *
 * <p>All cells of one scenario must be watched by the same monitor: a crisis is told of once, on the product that it is
 * confined to, or over all products.
 */
public final class SurgeMonitor {

    private final SurgeSettings settings;
    private final SurgeDetector detector;
    private final SurgeMemory memory;

    public SurgeMonitor(SurgeSettings settings, SurgeMemory memory) {
        this.settings = settings;
        this.detector = new SurgeDetector(settings);
        this.memory = memory;
    }

    /**
     * Adds customers.
     *
     * @return false where no window will hold them any more: they came too late
     */
    public boolean add(SurgeKey key, SurgeDelta delta) {
        long stepAt = delta.getStepAt();
        long judged = memory.judgedTo();
        if (judged != Long.MIN_VALUE && stepAt + SurgeTime.WINDOW <= judged) {
            return false;
        }
        SurgeStep before = memory.step(key, stepAt);
        memory.putStep(key, stepAt, sum(before, delta));
        if (before == null) {
            memory.addDue(new Due(Math.max(stepAt, judged) + SurgeTime.STEP, key));
        }
        return true;
    }

    private SurgeStep sum(@Nullable SurgeStep before, SurgeDelta delta) {
        byte[] customers = before == null ? DistinctCount.NOTHING : SurgeWindow.bytes(before.getCustomers());
        return new SurgeStep(
                ByteBuffer.wrap(DistinctCount.add(customers, delta.getCustomers())),
                Samples.merge(
                        before == null ? List.of() : before.getSamples(), delta.getSamples(), settings.samples()));
    }

    /**
     * Looks at everything up to a time that nobody is waited for any more.
     *
     * @param settled the time, in milliseconds since the epoch
     * @param told takes what is to be published, in order
     */
    public void advanceTo(long settled, BiConsumer<SurgeKey, Crisis> told) {
        long now = SurgeTime.stepOf(settled);
        if (now <= memory.judgedTo()) {
            return;
        }
        for (Optional<Due> due = memory.takeDue(now); due.isPresent(); due = memory.takeDue(now)) {
            look(due.get().key(), due.get().at(), told);
        }
        memory.putJudgedTo(now);
    }

    private void look(SurgeKey key, long end, BiConsumer<SurgeKey, Crisis> told) {
        List<SurgeStep> steps = steps(key, end);
        SurgeCell stored = memory.cell(key);
        SurgeCell cell = stored == null ? Cells.first(end - SurgeTime.STEP) : stored;
        var window = SurgeWindow.of(end, steps, settings.samples());
        boolean explained = isExplained(key, cell);
        var verdict = detector.judge(key, cell, window, explained);
        SurgeCell after = learn(cell, verdict.cell(), window, explained);
        tellOverall(key, cell, after);
        if (verdict.record() != null) {
            told.accept(key, verdict.record());
        }
        memory.deleteStep(key, end - SurgeTime.WINDOW);
        keep(key, after, end);
    }

    private List<SurgeStep> steps(SurgeKey key, long end) {
        List<SurgeStep> steps = new ArrayList<>();
        for (long at = end - SurgeTime.WINDOW; at < end; at += SurgeTime.STEP) {
            SurgeStep step = memory.step(key, at);
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private boolean isExplained(SurgeKey key, SurgeCell cell) {
        if (key.product() == null) {
            return cell.getOpenProducts() > 0;
        }
        SurgeCell overall = memory.cell(key.overall());
        return overall != null && overall.getCrisis() != null;
    }

    private SurgeCell learn(SurgeCell before, SurgeCell after, SurgeWindow window, boolean explained) {
        if (!SurgeTime.isFullHour(window.end())) {
            return after;
        }
        long hour = SurgeTime.hourOf(window.end()) - 1;
        boolean exceptional = explained || before.getCrisis() != null || after.getCrisis() != null;
        long oldest = hour - settings.baselineWeeks() * SurgeTime.HOURS_PER_WEEK - 1;
        return Cells.learning(after, new SurgeHour(hour, window.count(), exceptional), oldest);
    }

    /** Keeps count, at the scenario over all products, of the products that have a crisis. */
    private void tellOverall(SurgeKey key, SurgeCell before, SurgeCell after) {
        int change = (after.getCrisis() == null ? 0 : 1) - (before.getCrisis() == null ? 0 : 1);
        if (key.product() != null && change != 0) {
            SurgeCell stored = memory.cell(key.overall());
            SurgeCell overall = stored == null ? new SurgeCell(before.getSinceHour(), List.of(), null, 0) : stored;
            memory.putCell(key.overall(), Cells.withOpenProducts(overall, overall.getOpenProducts() + change));
        }
    }

    /** Looks again after each step while there is something to see, and otherwise when the past can be forgotten. */
    private void keep(SurgeKey key, SurgeCell cell, long end) {
        boolean goesOn =
                cell.getCrisis() != null || !steps(key, end + SurgeTime.STEP).isEmpty();
        if (!goesOn && cell.getHours().isEmpty() && cell.getOpenProducts() == 0) {
            memory.deleteCell(key);
            return;
        }
        memory.putCell(key, cell);
        long forgotten = (SurgeTime.hourOf(end) + 2) * SurgeTime.WINDOW + settings.memoryMillis();
        memory.addDue(new Due(goesOn ? end + SurgeTime.STEP : forgotten, key));
    }
}
