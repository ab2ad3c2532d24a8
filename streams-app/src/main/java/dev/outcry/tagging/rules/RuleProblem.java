package dev.outcry.tagging.rules;

/**
 * Something wrong with a rule pack.
 *
 * @param file the pack's name
 * @param line where, counted from 1
 * @param message what, and what was probably meant
 */
public record RuleProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
