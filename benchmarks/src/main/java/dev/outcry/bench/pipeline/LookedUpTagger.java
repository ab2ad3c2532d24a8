package dev.outcry.bench.pipeline;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives what another tagger said of the same words before: all that comes after tagging has its usual work. */
public final class LookedUpTagger implements Tagger {

    private final Map<String, Tagging> byBody = new HashMap<>();
    private final Tagging other;
    private final String version;

    public LookedUpTagger(Tagger tagger, List<Message> messages) {
        messages.forEach(message -> byBody.put(message.body(), tagger.tag(message)));
        other = tagger.tag(Message.ofCustomer(""));
        version = tagger.version();
    }

    @Override
    public Tagging tag(Message message) {
        return byBody.getOrDefault(message.body(), other);
    }

    @Override
    public String version() {
        return version;
    }
}
