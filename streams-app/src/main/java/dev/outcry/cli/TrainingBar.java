package dev.outcry.cli;

import dev.outcry.training.TrainingProgress;
import java.util.Locale;

/** Says on standard error what training does; on a terminal with a bar, elsewhere a line for each step. */
final class TrainingBar implements TrainingProgress, AutoCloseable {

    private final Console console;
    private final String unit;

    TrainingBar(Console console, String unit) {
        this.console = console;
        this.unit = unit;
    }

    @Override
    public void step(String what) {
        clear();
        console.err().println(what);
    }

    @Override
    public void epoch(int epoch, int epochs, double loss) {
        if (console.errIsTerminal()) {
            new ProgressBar(console, epochs, unit).at(epoch, epoch);
        } else if (loss > 0) {
            console.err().println(String.format(Locale.ROOT, "  %d of %d %s, loss %.4f", epoch, epochs, unit, loss));
        }
    }

    private void clear() {
        new ProgressBar(console, 0, unit).close();
    }

    @Override
    public void close() {
        clear();
    }
}
