package dev.outcry.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Draws how far something is, on one line of a terminal; draws nothing elsewhere. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintWriter out;
    private final boolean drawn;
    private final long total;
    private final String unit;
    private long last;

    /** @param total what there is to do, or 0 where nobody knows */
    ProgressBar(Console console, long total, String unit) {
        this.out = console.err();
        this.drawn = console.errIsTerminal();
        this.total = total;
        this.unit = unit;
    }

    /** So much is done; drawn ten times a second at most. */
    void at(long done, long count) {
        long now = System.nanoTime();
        if (drawn && now - last >= PAUSE_NANOS) {
            last = now;
            draw(done, count);
        }
    }

    private void draw(long done, long count) {
        if (total > 0) {
            int filled = (int) Math.min(WIDTH, done * WIDTH / total);
            out.print(String.format(
                    Locale.ROOT,
                    "\r[%s%s] %3d %%  %,d %s",
                    "#".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    Math.min(100, done * 100 / total),
                    count,
                    unit));
        } else {
            out.print(String.format(Locale.ROOT, "\r%,d %s", count, unit));
        }
        out.flush();
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
