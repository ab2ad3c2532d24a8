package dev.outcry.history;

import dev.outcry.avro.Temperature;
import dev.outcry.avro.state.Conversation;
import dev.outcry.avro.state.Mood;
import java.util.ArrayList;
import java.util.List;

/**
 * How sentiment moves from message to message of one ticket, in event time.
 *
 * <p>A negative message is HEATING when sentiment has fallen with each of the last {@code falls} messages, or by
 * {@code sharpDrop} or more since the one before. The first message after that which reaches {@code cooledFrom} is
 * COOLED. Every other one is STEADY. A message that comes late is judged by those before it in event time; what was
 * said of later ones stands. Of more messages than are remembered the newest count, as if the conversation began with
 * them.
 */
public final class Conversations {

    /** A ticket on which the customer said nothing yet. */
    public static final Conversation NOTHING = new Conversation(List.of(), 0L);

    private final ConversationSettings settings;

    public Conversations(ConversationSettings settings) {
        this.settings = settings;
    }

    /** Adds a message. */
    public Conversation add(Conversation before, Mood message) {
        List<Mood> messages = new ArrayList<>(before.getMessages());
        messages.add(upTo(message.getAt(), messages), message);
        List<Mood> kept = messages.size() <= settings.maxMessages() ? messages : messages.subList(1, messages.size());
        return new Conversation(kept, before.getWakeAt());
    }

    /** Takes a message out; those that came after it are judged without it from now on. */
    public static Conversation without(Conversation before, long event) {
        List<Mood> left = before.getMessages().stream()
                .filter(message -> message.getEvent() != event)
                .toList();
        return new Conversation(left, before.getWakeAt());
    }

    /** What the last message at or before a time does to the conversation. */
    public Temperature at(long eventTime, Conversation conversation) {
        List<Mood> messages = conversation.getMessages();
        Temperature temperature = Temperature.STEADY;
        boolean hot = false;
        int falls = 0;
        for (int i = 0; i < upTo(eventTime, messages); i++) {
            double sentiment = messages.get(i).getSentiment();
            double drop = i == 0 ? 0 : messages.get(i - 1).getSentiment() - sentiment;
            falls = drop > 0 ? falls + 1 : 0;
            temperature = temperature(sentiment, drop, falls, hot);
            hot = temperature == Temperature.HEATING || (hot && temperature != Temperature.COOLED);
        }
        return temperature;
    }

    /** When nothing can be added to the conversation any more; only to be asked where something was. */
    public long expiresAt(Conversation conversation) {
        List<Mood> messages = conversation.getMessages();
        return messages.get(messages.size() - 1).getAt() + settings.retention().toMillis() + 1;
    }

    private Temperature temperature(double sentiment, double drop, int falls, boolean hot) {
        if (sentiment < 0 && (falls >= settings.falls() || drop >= settings.sharpDrop())) {
            return Temperature.HEATING;
        }
        return hot && sentiment >= settings.cooledFrom() ? Temperature.COOLED : Temperature.STEADY;
    }

    /** How many messages lie at or before a time. */
    private static int upTo(long eventTime, List<Mood> messages) {
        int count = messages.size();
        while (count > 0 && messages.get(count - 1).getAt() > eventTime) {
            count--;
        }
        return count;
    }
}
