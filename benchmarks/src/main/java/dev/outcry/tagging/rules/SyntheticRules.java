package dev.outcry.tagging.rules;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue.Speaker;
import dev.outcry.tagging.rules.Pack.PatternText;
import dev.outcry.tagging.rules.Pack.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many rules as wanted, like those of the packs: their patterns with other words put in, from a seed. */
public final class SyntheticRules {

    private static final String SUFFIX = ".yaml";
    private static final Pattern LONG_WORD = Pattern.compile("(?<![\\w{#])[a-z]{4,}(?![\\w}])");
    private static final long SEED = 10_000;

    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<WordClass> classes;
    private final List<Pack> packs = new ArrayList<>();
    private final List<String> words;
    private final Random random = new Random(SEED);

    /** From the bundled packs; {@code words} are put in. */
    public SyntheticRules(List<String> words) {
        this.words = List.copyOf(words);
        Map<String, String> texts = BundledFiles.read("/packs/", SUFFIX);
        this.classes = new PackReader(RulePacks.CLASSES + SUFFIX, problems)
                .readClasses(texts.getOrDefault(RulePacks.CLASSES, "{}"));
        texts.forEach((name, text) -> {
            Pack pack = name.equals(RulePacks.CLASSES) ? null : new PackReader(name + SUFFIX, problems).read(text);
            if (pack != null) {
                packs.add(pack);
            }
        });
    }

    /** A matcher of so many rules of one pattern each. */
    public BareMatcher matcher(int rules) {
        List<Pack> synthetic = new ArrayList<>();
        int made = 0;
        for (int round = 0; made < rules; round++) {
            for (Pack pack : packs) {
                List<Rule> some = rules(pack, round, rules - made);
                made += some.size();
                synthetic.add(new Pack(pack.file(), Scenario.UNKNOWN, "", pack.language(), 1, pack.classes(), some));
            }
        }
        RuleSet set = RuleCompiler.compile(classes, synthetic, problems);
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        return BareMatcher.of(set);
    }

    /** One pattern of each of the pack's rules, another one each round. */
    private List<Rule> rules(Pack pack, int round, int most) {
        List<Rule> some = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            if (some.size() < most && !rule.match().isEmpty()) {
                PatternText pattern = rule.match().get(round % rule.match().size());
                boolean first = round < rule.match().size();
                some.add(rule(new PatternText(first ? pattern.text() : substituted(pattern.text()), 0)));
            }
        }
        return some;
    }

    private String substituted(String pattern) {
        Matcher matcher = LONG_WORD.matcher(pattern);
        return matcher.replaceAll(found -> words.get(random.nextInt(words.size())));
    }

    private static Rule rule(PatternText pattern) {
        return new Rule(
                "synthetic",
                0,
                1,
                List.of(pattern),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                Speaker.ANY,
                Rule.Place.ANYWHERE,
                Set.of(),
                Conditions.NONE,
                List.of());
    }
}
