package dev.outcry.tagging.rules;

import dev.outcry.avro.RulePack;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tagger whose packs can be replaced while it works. New packs are compiled by the thread that brings them, and take
 * effect for the next message of every thread at once; a message is tagged by the old ones or by the new ones, never by
 * some of each.
 */
public final class LiveTagger implements Tagger {

    private final PackOverlay overlay;
    private final Function<RulePacks, Tagger> taggers;
    private volatile Tagger current;

    /**
     * With the packs to start with.
     *
     * @param base the packs that published ones are laid over
     * @param taggers makes the tagger for a set of packs, such as {@code RuleTagger::new}
     */
    public LiveTagger(RulePacks base, Function<RulePacks, Tagger> taggers) {
        this.overlay = new PackOverlay(base);
        this.taggers = taggers;
        this.current = taggers.apply(base);
    }

    /** Applies publications, as {@link PackOverlay#apply} says. */
    public synchronized List<PackVerdict> apply(Map<String, Optional<RulePack>> changes) {
        String before = overlay.inForce().version();
        List<PackVerdict> verdicts = overlay.apply(changes);
        if (!overlay.inForce().version().equals(before)) {
            current = taggers.apply(overlay.inForce());
        }
        return verdicts;
    }

    @Override
    public Tagger current() {
        return current;
    }

    @Override
    public Tagging tag(Message message) {
        return current.tag(message);
    }

    @Override
    public String version() {
        return current.version();
    }
}
