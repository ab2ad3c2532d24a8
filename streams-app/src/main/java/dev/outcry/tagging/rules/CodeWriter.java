package dev.outcry.tagging.rules;

import java.util.Arrays;
import java.util.List;

/**
 * Writes steps as numbers that {@link Code} runs: an instruction in the lowest bits, its argument above them. A choice
 * is followed by its options, each behind its length; what is optional by its part. Written backwards, the parts of
 * sequences come in reverse.
 */
final class CodeWriter {

    static final int WORD = 0;
    static final int NOT = 1;
    static final int GAP = 2;
    static final int EDGE = 3;
    static final int PHRASES = 4;
    static final int CHOICE = 5;
    static final int OPTIONAL = 6;
    static final int NEED = 7;

    /** Bits of an instruction. */
    static final int BITS = 3;

    /** Bits of a gap's longer length; the shorter one stands above it. */
    static final int GAP_BITS = 8;

    private final boolean backwards;
    private int[] code = new int[16];
    private int length;

    private CodeWriter(boolean backwards) {
        this.backwards = backwards;
    }

    /** The code of a pattern that is tried where all its needs are there. */
    static int[] forwards(Step step, List<Integer> needs) {
        CodeWriter writer = new CodeWriter(false);
        needs.forEach(need -> writer.write(NEED, need));
        writer.write(step);
        return Arrays.copyOf(writer.code, writer.length);
    }

    /** The code that leads from a pattern's end to its beginning. */
    static int[] backwards(Step step) {
        CodeWriter writer = new CodeWriter(true);
        writer.write(step);
        return Arrays.copyOf(writer.code, writer.length);
    }

    private void write(Step step) {
        if (step instanceof Step.Word word) {
            write(WORD, word.atom());
        } else if (step instanceof Step.Not not) {
            write(NOT, not.atom());
        } else if (step instanceof Step.Gap gap) {
            write(GAP, gap.min() << GAP_BITS | gap.max());
        } else if (step instanceof Step.Edge edge) {
            write(EDGE, edge.begin() ? 0 : 1);
        } else if (step instanceof Step.Phrases phrases) {
            write(PHRASES, phrases.number());
        } else {
            writeComposed(step);
        }
    }

    private void writeComposed(Step step) {
        if (step instanceof Step.Sequence sequence) {
            List<Step> parts = sequence.parts();
            for (int i = 0; i < parts.size(); i++) {
                write(parts.get(backwards ? parts.size() - 1 - i : i));
            }
        } else if (step instanceof Step.Choice choice) {
            int at = hold();
            choice.options().forEach(this::writeOption);
            code[at] = (length - at - 1) << BITS | CHOICE;
        } else if (step instanceof Step.Optional optional) {
            int at = hold();
            write(optional.part());
            code[at] = (length - at - 1) << BITS | OPTIONAL;
        }
    }

    private void writeOption(Step.Option option) {
        int at = hold();
        option.needs().forEach(need -> write(NEED, need));
        write(option.step());
        code[at] = length - at - 1;
    }

    private void write(int instruction, int argument) {
        int at = hold();
        code[at] = argument << BITS | instruction;
    }

    private int hold() {
        if (length == code.length) {
            code = Arrays.copyOf(code, length * 2);
        }
        return length++;
    }
}
