package dev.outcry.cli;

import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rule packs named on the command line. A directory with a {@code classes.yaml} stands for all packs; files, and a
 * directory without one, are laid over the packs in force.
 */
final class PackFiles {

    private final SortedMap<String, Path> files = new TreeMap<>();
    private boolean whole;

    /** @throws UncheckedIOException where one can't be read */
    PackFiles(List<Path> paths) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                addDirectory(path);
            } else {
                add(path);
            }
        }
    }

    private void addDirectory(Path directory) {
        try (Stream<Path> inside = Files.list(directory)) {
            List<Path> packs =
                    inside.filter(file -> file.toString().endsWith(".yaml")).toList();
            if (packs.isEmpty()) {
                throw new UncheckedIOException(new IOException(directory + ": there is no pack (*.yaml) in it"));
            }
            packs.forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": can't be read: " + e.getMessage(), e);
        }
        whole = whole || files.containsKey(RulePacks.CLASSES);
    }

    private void add(Path file) {
        files.put(RulePacks.nameOf(String.valueOf(file.getFileName())), file);
    }

    /** Their texts by pack name. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((name, file) -> {
            try {
                texts.put(name, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": can't be read: " + e, e);
            }
        });
        return texts;
    }

    /** What is to become of each pack in force: those of a whole directory leave none of the others. */
    Map<String, @Nullable String> over(RulePacks packs) {
        Map<String, @Nullable String> changes = new TreeMap<>();
        if (whole) {
            packs.names().forEach(name -> changes.put(name, null));
        }
        changes.putAll(texts());
        return changes;
    }

    /** The problem with the file as it was named. */
    String shown(RuleProblem problem) {
        Path file = files.get(RulePacks.nameOf(problem.file()));
        return (file == null ? problem.file() : file) + ":" + problem.line() + ": " + problem.message();
    }
}
