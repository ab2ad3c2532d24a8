package dev.outcry.topology.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.avro.Schema;

/** Schemas under which histories lie in stores of older versions of the program. */
final class OlderHistories {

    private static final String FIRST = "/dev/outcry/history/CustomerHistory-1.avsc";

    private OlderHistories() {}

    /** The first one, which knew neither product nor source of a complaint. */
    static Schema withoutProductAndSource() {
        try (InputStream file = OlderHistories.class.getResourceAsStream(FIRST)) {
            return new Schema.Parser().parse(Objects.requireNonNull(file, FIRST));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FIRST, e);
        }
    }
}
