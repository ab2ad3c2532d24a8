package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.app.RulesDesk;
import dev.outcry.avro.RulePackStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PushResultTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private final PushResult result = new PushResult(
            new Console(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true), false, false));

    private static RulePackStatus status(String pack, boolean accepted) {
        return RulePackStatus.newBuilder()
                .setPack(pack)
                .setVersion("1")
                .setAccepted(accepted)
                .setReason(accepted ? null : pack + ".yaml:3: no")
                .setRulesVersion("abc")
                .setPartition(0)
                .setOffset(1)
                .setInstance("one")
                .setAt(Instant.EPOCH)
                .build();
    }

    @Test
    void shouldBeWellWhenAllWereAccepted() {
        assertThat(result.print(Set.of("legal"), new RulesDesk.Answers(2, List.of(status("legal", true)))))
                .isEqualTo(ExitCodes.OK);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldSayWhyOneWasRefused() {
        assertThat(result.print(Set.of("legal"), new RulesDesk.Answers(2, List.of(status("legal", false)))))
                .isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(out).asString().contains("rejected legal 1, rules abc on one", "legal.yaml:3: no");
    }

    @Test
    void shouldFailWhenARunningInstanceDoesNotAnswerInTime() {
        assertThat(result.print(Set.of("legal", "abuse"), new RulesDesk.Answers(2, List.of(status("legal", true)))))
                .isEqualTo(ExitCodes.FAILURE);
        assertThat(out).asString().contains("accepted legal");
        assertThat(err.toString()).contains("none of the 2 running instances", "what became of abuse;", "--timeout");
    }

    @Test
    void shouldNotWaitWhereNoInstanceRuns() {
        assertThat(result.print(Set.of("legal"), new RulesDesk.Answers(0, List.of())))
                .isEqualTo(ExitCodes.OK);
        assertThat(out).asString().isEqualTo("published legal" + System.lineSeparator());
        assertThat(err.toString()).contains("no instance runs");
    }
}
