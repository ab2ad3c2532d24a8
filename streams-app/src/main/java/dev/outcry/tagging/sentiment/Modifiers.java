package dev.outcry.tagging.sentiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that turn others: negations, words of degree, contrast, what is only wished, and praise that may be irony. */
final class Modifiers {

    /** Turns what follows round. */
    static final int NEGATION = 1;

    /** What comes before counts less, what follows more. */
    static final int CONTRAST = 1 << 1;

    /** What follows counts less. */
    static final int CONCESSION = 1 << 2;

    /** What is good about it isn't so, or not yet. */
    static final int WISH = 1 << 3;

    /** Opens a sentence that is meant otherwise when the rest of it complains. */
    static final int PRAISE = 1 << 4;

    /** Says what it says whatever stands before: {@code no school today, yay}. */
    static final int EXCLAIMED = 1 << 7;

    private static final int NEVER = 1 << 5;

    private static final int SO = 1 << 6;

    /** Both in one window: {@code never been so happy} is happier, not unhappy. */
    static final int NEVER_SO = NEVER | SO;

    private static final List<String> NEGATIONS = List.of(
            ("not never no without hardly nothing neither nor nobody none zero cannot barely scarcely rarely seldom lack "
                            + "lacks lacking lacked isn't wasn't don't doesn't didn't won't can't couldn't wouldn't "
                            + "shouldn't aren't weren't hasn't haven't hadn't ain't fails failed")
                    .split(" "));
    private static final List<String> CONTRASTS = List.of("but", "however", "nevertheless", "nonetheless", "except");
    private static final List<String> CONCESSIONS = List.of("although", "though", "despite", "while", "whereas");
    private static final List<String> WISHES = List.of("would", "could", "should", "might", "if", "supposed", "unless");
    private static final List<String> PRAISES = List.of(
            ("thanks thank thx cheers great awesome nice congrats congratulations lovely brilliant wonderful fantastic "
                            + "amazing excellent super cool way perfect bravo kudos wow")
                    .split(" "));
    private static final List<String> EXCLAMATIONS = List.of(
            ("yay woot wooot woohoo hooray hurray lol lmao rofl haha hahaha hehe xd wow ugh meh smh fml wtf omg aww awww "
                            + "thanks thx thank please sorry xoxo congrats grr argh yikes ouch oops sigh ffs")
                    .split(" "));
    private static final Map<String, Double> DEGREES = degrees();

    private Modifiers() {}

    private static Map<String, Double> degrees() {
        Map<String, Double> degrees = new HashMap<>();
        put(degrees, 1.5, "extremely absolutely incredibly utterly insanely exceptionally unbelievably fucking beyond");
        put(degrees, 1.4, "completely totally utter absolute remarkably extraordinarily immensely hugely most such");
        put(degrees, 1.3, "very really so deeply truly bloody damn total complete super highly seriously especially");
        put(
                degrees,
                1.3,
                "thoroughly freaking freakin frickin effing wholly entirely terribly awfully hella mega ultra");
        put(degrees, 1.2, "too particularly genuinely pure purely sheer real more extra well quite pretty still even");
        put(degrees, 0.8, "rather fairly reasonably relatively mostly generally moderately");
        put(degrees, 0.6, "slightly somewhat bit little mildly kind sort almost nearly partly less barely hardly");
        return degrees;
    }

    private static void put(Map<String, Double> degrees, double factor, String words) {
        for (String word : List.of(words.split(" "))) {
            degrees.put(word, factor);
        }
    }

    /** What each word does, as bits. */
    static Map<String, Integer> roles() {
        Map<String, Integer> roles = new HashMap<>();
        NEGATIONS.forEach(word -> roles.merge(word, NEGATION, (a, b) -> a | b));
        CONTRASTS.forEach(word -> roles.merge(word, CONTRAST, (a, b) -> a | b));
        CONCESSIONS.forEach(word -> roles.merge(word, CONCESSION, (a, b) -> a | b));
        WISHES.forEach(word -> roles.merge(word, WISH, (a, b) -> a | b));
        PRAISES.forEach(word -> roles.merge(word, PRAISE, (a, b) -> a | b));
        EXCLAMATIONS.forEach(word -> roles.merge(word, EXCLAIMED, (a, b) -> a | b));
        roles.merge("never", NEVER, (a, b) -> a | b);
        List.of("so", "such", "this", "more").forEach(word -> roles.merge(word, SO, (a, b) -> a | b));
        DEGREES.keySet().forEach(word -> roles.putIfAbsent(word, 0));
        return roles;
    }

    /** The factor by which the word changes the next one's weight. */
    static double degree(String word) {
        return DEGREES.getOrDefault(word, 1.0);
    }
}
