package dev.outcry.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Where a thread is among the messages. */
@State(Scope.Thread)
public class Cursor {

    private int at;

    int next(Measured measured) {
        at = at + 1 < measured.size() ? at + 1 : 0;
        return at;
    }
}
