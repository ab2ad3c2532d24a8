package dev.outcry.app.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines of bytes, in bounded memory: what lies beyond {@link #LONGEST} bytes of a line is read and
 * dropped.
 */
public final class ByteLines {

    /** Twice what a broker takes by default, so that every publishable line passes. */
    public static final int LONGEST = 2 * 1024 * 1024;

    private final InputStream in;
    private long number;

    public ByteLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end, one byte longer than {@link #LONGEST} where it was cut; null at the end. */
    public byte @Nullable [] next() throws IOException {
        int current = in.read();
        if (current < 0) {
            return null;
        }
        number++;
        var line = new ByteArrayOutputStream(512);
        while (current >= 0 && current != '\n') {
            if (line.size() <= LONGEST) {
                line.write(current);
            }
            current = in.read();
        }
        return line.toByteArray();
    }

    /** The number of the line that was read last, from 1. */
    public long number() {
        return number;
    }

    /** Whether more can be read without waiting; a good moment to flush what was written, where not. */
    public boolean ready() throws IOException {
        return in.available() > 0;
    }
}
