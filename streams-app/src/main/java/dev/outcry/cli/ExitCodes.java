package dev.outcry.cli;

/** What the program's exit code says. */
final class ExitCodes {

    /** All went well. */
    static final int OK = 0;
    /** Some input was bad; the rest was done. */
    static final int BAD_INPUT = 1;
    /** The arguments or the configuration can't be used; nothing was done. */
    static final int USAGE = 2;
    /** Something failed: the broker, the registry, the disk. */
    static final int FAILURE = 3;

    private ExitCodes() {}
}
