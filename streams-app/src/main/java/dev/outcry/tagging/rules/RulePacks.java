package dev.outcry.tagging.rules;

import dev.outcry.tagging.rules.Pack.WordClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of rule packs that compiled. Immutable; {@link #with} gives another one. The version is a short hash of all
 * packs' texts, so that equal rules have equal versions wherever they came from.
 */
public final class RulePacks {

    /** The file of word classes that all packs share. */
    public static final String CLASSES = "classes";

    private static final String SUFFIX = ".yaml";
    private static final int VERSION_DIGITS = 12;
    private static final int PACK_VERSION_DIGITS = 8;

    private final SortedMap<String, String> texts;
    private final List<Pack> packs;
    private final RuleSet ruleSet;
    private final String version;

    private RulePacks(SortedMap<String, String> texts) {
        List<RuleProblem> problems = new ArrayList<>();
        this.texts = texts;
        this.packs = new ArrayList<>();
        List<WordClass> classes = List.of();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            PackReader reader = new PackReader(entry.getKey() + SUFFIX, problems);
            if (entry.getKey().equals(CLASSES)) {
                classes = reader.readClasses(entry.getValue());
            } else {
                addPack(reader.read(entry.getValue()));
            }
        }
        this.ruleSet = RuleCompiler.compile(classes, packs, problems);
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        this.version = hash(texts);
    }

    private void addPack(@Nullable Pack pack) {
        if (pack != null) {
            packs.add(pack);
        }
    }

    /**
     * The packs of these names and texts; {@code classes} is the shared classes.
     *
     * @throws RulePackException when something is wrong with them
     */
    public static RulePacks of(Map<String, String> texts) {
        return new RulePacks(new TreeMap<>(texts));
    }

    /**
     * The packs that come with the program: every {@code packs/*.yaml} of its class path.
     *
     * @throws RulePackException when something is wrong with them
     */
    public static RulePacks bundled() {
        return of(BundledFiles.read("/packs/", SUFFIX));
    }

    /**
     * All packs of a directory, without those below it.
     *
     * @throws RulePackException when something is wrong with them
     * @throws UncheckedIOException when the directory or a file can't be read
     */
    public static RulePacks load(Path directory) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(RulePacks::isPack).toList()) {
                String name = file.getFileName().toString();
                texts.put(nameOf(name), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rule packs in " + directory + " can't be read: " + e.getMessage(), e);
        }
        return of(texts);
    }

    /** The pack's name for a file's name: without {@code .yaml}, where it has that. */
    public static String nameOf(String file) {
        return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
    }

    private static boolean isPack(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    /**
     * These packs with one added or replaced; a null text takes it away.
     *
     * @throws RulePackException when the result doesn't compile; these packs stay as they are
     */
    public RulePacks with(String name, @Nullable String text) {
        return with(Collections.singletonMap(name, text));
    }

    /**
     * These packs with several added, replaced or, where their text is null, taken away.
     *
     * @throws RulePackException when the result doesn't compile; these packs stay as they are
     */
    public RulePacks with(Map<String, @Nullable String> changes) {
        Map<String, String> changed = new TreeMap<>(texts);
        changes.forEach((name, text) -> {
            if (text == null) {
                changed.remove(name);
            } else {
                changed.put(name, text);
            }
        });
        return of(changed);
    }

    /** A pack's text; empty where there is no pack of this name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** The version that a pack gives itself, or eight digits of its text's hash where it gives none. */
    public Optional<String> versionOf(String name) {
        Optional<String> own = packs.stream()
                .filter(pack ->
                        pack.file().equals(name + SUFFIX) && !pack.version().isBlank())
                .map(Pack::version)
                .findFirst();
        return own.or(() -> text(name).map(RulePacks::shortHash));
    }

    private static String shortHash(String text) {
        return hash(new TreeMap<>(Map.of("", text))).substring(0, PACK_VERSION_DIGITS);
    }

    private static String hash(SortedMap<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Twelve hexadecimal digits. */
    public String version() {
        return version;
    }

    /** The packs' names, without {@code .yaml}. */
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /** How many rules there are. */
    public int ruleCount() {
        return ruleSet.rules().length;
    }

    /** The rules' names as evidence gives them: {@code LEGAL/lawyer-acts}. */
    public Set<String> ruleNames() {
        return packs.stream().flatMap(RulePacks::ruleNames).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> ruleNames(Pack pack) {
        return pack.rules().stream().map(rule -> pack.scenario() + "/" + rule.id());
    }

    /** The names of the rules that come with the program; only packs whose text is another here are read for it. */
    public Set<String> bundledRuleNames() {
        Map<String, String> bundled = new TreeMap<>(BundledFiles.read("/packs/", SUFFIX));
        Set<String> names = packs.stream()
                .filter(pack -> bundled.remove(nameOf(pack.file()), texts.get(nameOf(pack.file()))))
                .flatMap(RulePacks::ruleNames)
                .collect(Collectors.toSet());
        bundled.remove(CLASSES);
        bundled.forEach((name, text) -> {
            Pack pack = new PackReader(name + SUFFIX, new ArrayList<>()).read(text);
            names.addAll(pack == null ? List.of() : ruleNames(pack).toList());
        });
        return Set.copyOf(names);
    }

    List<Pack> packs() {
        return packs;
    }

    RuleSet ruleSet() {
        return ruleSet;
    }
}
