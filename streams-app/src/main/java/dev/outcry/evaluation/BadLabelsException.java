package dev.outcry.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/** Labelled lines that can't be understood. The message names each with file, line and reason, up to twenty of them. */
public final class BadLabelsException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    BadLabelsException(List<String> problems) {
        super(problems.stream().limit(SHOWN).collect(Collectors.joining("\n"))
                + (problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : ""));
    }
}
