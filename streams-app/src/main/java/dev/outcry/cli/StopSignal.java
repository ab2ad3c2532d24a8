package dev.outcry.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGTERM and Ctrl-C into an orderly stop: asks for it, and keeps the process alive until everything that was
 * opened is closed.
 */
final class StopSignal {

    private static final long LONGEST_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private StopSignal(Runnable stop) {
        this.hook = new Thread(() -> stopAndWait(stop), "outcry-stop");
    }

    /** Runs {@code stop} on a signal. */
    static StopSignal install(Runnable stop) {
        var signal = new StopSignal(stop);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void stopAndWait(Runnable stop) {
        stop.run();
        try {
            if (!finished.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCodes.FAILURE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command ends by itself; everything has to be closed by now. */
    void release() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going down already, and the hook waits for the word.
            finished.countDown();
        }
    }
}
