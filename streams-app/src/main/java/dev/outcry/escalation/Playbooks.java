package dev.outcry.escalation;

import dev.outcry.avro.Playbook;
import dev.outcry.avro.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What to do about each scenario: one YAML file a scenario. Immutable. */
public final class Playbooks {

    private static final String SUFFIX = ".yaml";

    private final Map<Scenario, Playbook> byScenario;

    private Playbooks(Map<Scenario, Playbook> byScenario) {
        this.byScenario = byScenario;
    }

    /**
     * Those that come with the program: the resources {@code playbooks/<SCENARIO>.yaml}.
     *
     * @throws InvalidPlaybookException names the file and what is wrong with it
     */
    public static Playbooks bundled() {
        Map<Scenario, Playbook> playbooks = new EnumMap<>(Scenario.class);
        for (Scenario scenario : Scenario.values()) {
            String resource = "playbooks/" + scenario + SUFFIX;
            try (InputStream yaml = Playbooks.class.getClassLoader().getResourceAsStream(resource)) {
                if (yaml != null) {
                    add(PlaybookFile.read(resource, yaml), resource, playbooks);
                }
            } catch (IOException e) {
                throw new InvalidPlaybookException(resource, "can't be read", e);
            }
        }
        return new Playbooks(playbooks);
    }

    /**
     * Those of a directory's {@code *.yaml} files.
     *
     * @throws InvalidPlaybookException names every mistake with file and line; two files for one scenario are wrong too
     */
    public static Playbooks load(Path directory) {
        Map<Scenario, Playbook> playbooks = new EnumMap<>(Scenario.class);
        List<String> mistakes = new ArrayList<>();
        for (Path file : yamlFiles(directory)) {
            try (InputStream yaml = Files.newInputStream(file)) {
                add(PlaybookFile.read(file.toString(), yaml), file.toString(), playbooks);
            } catch (InvalidPlaybookException e) {
                mistakes.addAll(e.mistakes());
            } catch (IOException e) {
                mistakes.add(file + ": can't be read: " + e.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidPlaybookException(mistakes);
        }
        return new Playbooks(playbooks);
    }

    /** These, with others in the place of those for the same scenarios. */
    public Playbooks with(Playbooks others) {
        Map<Scenario, Playbook> playbooks = new EnumMap<>(byScenario);
        playbooks.putAll(others.byScenario);
        return new Playbooks(playbooks);
    }

    /** All of them, in the order of the catalogue. */
    public List<Playbook> all() {
        return List.copyOf(byScenario.values());
    }

    /** The playbook for a scenario, where there is one. */
    public Optional<Playbook> of(Scenario scenario) {
        return Optional.ofNullable(byScenario.get(scenario));
    }

    /** How many scenarios have one. */
    public int size() {
        return byScenario.size();
    }

    private static void add(Playbook playbook, String file, Map<Scenario, Playbook> playbooks) {
        if (playbooks.putIfAbsent(playbook.getScenario(), playbook) != null) {
            throw new InvalidPlaybookException(
                    file, "scenario " + playbook.getScenario() + " has a playbook already", null);
        }
    }

    private static List<Path> yamlFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Objects.requireNonNull(file.getFileName())
                            .toString()
                            .endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidPlaybookException(directory.toString(), "can't be listed", e);
        }
    }
}
