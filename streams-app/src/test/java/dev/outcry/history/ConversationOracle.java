package dev.outcry.history;

import dev.outcry.avro.Temperature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Temperatures by the book: keeps all messages, and looks at the whole conversation anew for each. */
final class ConversationOracle {

    private record Said(long at, int order, double sentiment) {}

    private final ConversationSettings settings;
    private final List<Said> all = new ArrayList<>();

    ConversationOracle(ConversationSettings settings) {
        this.settings = settings;
    }

    Temperature says(long at, double sentiment) {
        Said latest = new Said(at, all.size(), sentiment);
        all.add(latest);
        List<Said> ordered = all.stream()
                .sorted(Comparator.comparingLong(Said::at).thenComparingInt(Said::order))
                .toList();
        List<Said> known = ordered.subList(Math.max(0, ordered.size() - settings.maxMessages()), ordered.size());
        List<Said> before = known.stream().filter(said -> said.at() <= at).toList();
        if (before.isEmpty() || heats(before, before.size() - 1)) {
            return before.isEmpty() ? Temperature.STEADY : Temperature.HEATING;
        }
        return cools(before, before.size() - 1) ? Temperature.COOLED : Temperature.STEADY;
    }

    private boolean heats(List<Said> said, int i) {
        return said.get(i).sentiment() < 0 && (fellAgainAndAgain(said, i) || droppedSharply(said, i));
    }

    private boolean fellAgainAndAgain(List<Said> said, int i) {
        for (int step = 0; step < settings.falls(); step++) {
            int now = i - step;
            if (now < 1 || said.get(now).sentiment() >= said.get(now - 1).sentiment()) {
                return false;
            }
        }
        return true;
    }

    private boolean droppedSharply(List<Said> said, int i) {
        return i > 0 && said.get(i - 1).sentiment() - said.get(i).sentiment() >= settings.sharpDrop();
    }

    /** It reaches the mark, and of those since the last that heated it is the first. */
    private boolean cools(List<Said> said, int i) {
        if (said.get(i).sentiment() < settings.cooledFrom()) {
            return false;
        }
        for (int earlier = i - 1; earlier >= 0; earlier--) {
            if (heats(said, earlier)) {
                return true;
            }
            if (said.get(earlier).sentiment() >= settings.cooledFrom()) {
                return false;
            }
        }
        return false;
    }
}
