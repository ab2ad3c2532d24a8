package dev.outcry.escalation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whose playbooks, and how they are filled in.
 *
 * @param directory {@code playbooks.directory}: playbooks in YAML that take the place of the built-in ones, each that
 *     of its scenario; none by default
 * @param timeZone {@code playbooks.time-zone}: in which due times are written; UTC by default
 * @param nameAttribute {@code playbooks.name-attribute}: the attribute of a ticket event that has the customer's name;
 *     {@code customerName} by default
 */
public record PlaybookSettings(Optional<Path> directory, ZoneId timeZone, String nameAttribute) {

    public static PlaybookSettings defaults() {
        return new PlaybookSettings(Optional.empty(), ZoneId.of("UTC"), "customerName");
    }

    /**
     * The built-in playbooks, with those of the directory over them.
     *
     * @throws InvalidPlaybookException names what is wrong with those of the directory
     */
    public Playbooks playbooks() {
        return directory
                .map(files -> Playbooks.bundled().with(Playbooks.load(files)))
                .orElseGet(Playbooks::bundled);
    }
}
