package dev.outcry.history;

import java.time.Duration;

/**
 * When a ticket's conversation heats up, and when it has cooled down.
 *
 * @param falls how many times in a row a customer's messages must get more negative, from 1; 3 by default
 * @param sharpDrop by how much sentiment must drop from one message to the next to heat it at once, above 0 and up to
 *     2; 0.6 by default
 * @param cooledFrom the sentiment from which on a message cools a heated conversation, from -1 to 1; 0 by default
 * @param maxMessages how many messages are remembered of one ticket, from 2; 16 by default, of more the newest
 * @param retention how long a quiet ticket is remembered; 30 d by default
 */
public record ConversationSettings(
        int falls, double sharpDrop, double cooledFrom, int maxMessages, Duration retention) {

    /** @throws IllegalArgumentException names the setting and what is wrong with it */
    public ConversationSettings {
        check(falls >= 1, "falls must be at least 1, is " + falls);
        check(sharpDrop > 0 && sharpDrop <= 2, "sharpDrop must be above 0 and up to 2, is " + sharpDrop);
        check(cooledFrom >= -1 && cooledFrom <= 1, "cooledFrom must be -1 to 1, is " + cooledFrom);
        check(maxMessages >= 2, "maxMessages must be at least 2, is " + maxMessages);
        check(falls < maxMessages, "falls must be less than the " + maxMessages + " messages remembered, is " + falls);
        check(!retention.isNegative(), "retention must not be negative, is " + retention);
    }

    public static ConversationSettings defaults() {
        return new ConversationSettings(3, 0.6, 0, 16, Duration.ofDays(30));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("conversation: " + otherwise);
        }
    }
}
