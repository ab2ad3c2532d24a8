package dev.outcry.tagging.rules;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.Scenario;

/**
 * A rule, ready to run.
 *
 * @param name as evidence names it: {@code LEGAL/lawyer-will-act}
 * @param threshold its pack's
 * @param needsAlso whether one of its {@code also} patterns has to be seen
 * @param needsMatch whether it has patterns at all
 * @param hearing what {@link #hearing(Rule)} says
 */
record CompiledRule(
        String name,
        Scenario scenario,
        double threshold,
        Rule source,
        boolean needsAlso,
        boolean needsMatch,
        long hearing) {

    private static final int CHANNELS = Channel.values().length;

    /** The authors and channels that the rule listens to, as bits: asked for each pattern that wakes. */
    static long hearing(Rule rule) {
        long bits = 0;
        for (Author author : Author.values()) {
            for (Channel channel : Channel.values()) {
                boolean heard = rule.channels().isEmpty() || rule.channels().contains(channel);
                bits |= heard && rule.who().hears(author) ? bit(author, channel) : 0;
            }
        }
        return bits;
    }

    /** Whether it hears the author and channel of that {@link #bit}. */
    boolean hears(long bit) {
        return (hearing & bit) != 0;
    }

    /** How many bits there are. */
    static int hearers() {
        return Author.values().length * CHANNELS;
    }

    /** The bit of an author on a channel. */
    @SuppressWarnings("EnumOrdinal") // bits live as long as the compiled rules, never longer
    static long bit(Author author, Channel channel) {
        return 1L << (author.ordinal() * CHANNELS + channel.ordinal());
    }
}
