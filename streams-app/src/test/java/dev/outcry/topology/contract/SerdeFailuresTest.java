package dev.outcry.topology.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.serde.RegistryUnavailableException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerdeFailuresTest {

    @Test
    void shouldWaitForARegistryThatCannotBeReached() {
        assertThat(SerdeFailures.mayPass(wrapped(new ConnectException("refused"))))
                .isTrue();
        assertThat(SerdeFailures.mayPass(wrapped(new HttpTimeoutException("slow"))))
                .isTrue();
        assertThat(SerdeFailures.mayPass(wrapped(wrapped(new IOException("reset")))))
                .isTrue();
        assertThat(SerdeFailures.mayPass(new TimeoutException("slow"))).isTrue();
        assertThat(SerdeFailures.mayPass(new RegistryUnavailableException("it answered 503", null)))
                .isTrue();
    }

    @Test
    void shouldWaitWhereTheConnectionEndedInTheMiddleOfAnAnswer() {
        var broken = new IOException("no bytes", new EOFException());

        assertThat(SerdeFailures.mayPass(wrapped(broken))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 502, 503, 50001, 50003, 40301})
    void shouldWaitForARegistryThatRefusesForNow(int code) {
        var answer = new RuntimeException("it went wrong; error code: " + code);

        assertThat(SerdeFailures.mayPass(wrapped(answer))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 40403, 40401, 422, 42201})
    void shouldNotWaitForASchemaThatDoesNotExist(int code) {
        var answer = new RuntimeException("Schema not found; error code: " + code);

        assertThat(SerdeFailures.mayPass(wrapped(answer))).isFalse();
    }

    @Test
    void shouldNotWaitForBytesThatAreWrong() {
        assertThat(SerdeFailures.mayPass(new SerializationException("unknown magic byte")))
                .isFalse();
        assertThat(SerdeFailures.mayPass(wrapped(new EOFException()))).isFalse();
        assertThat(SerdeFailures.mayPass(wrapped(new AvroRuntimeException("malformed"))))
                .isFalse();
        assertThat(SerdeFailures.mayPass(new ClassCastException())).isFalse();
    }

    @Test
    void shouldNotWaitForANumberThatIsTooLong() {
        byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(endless, null);

        try {
            decoder.readLong();
        } catch (IOException e) {
            assertThat(SerdeFailures.mayPass(wrapped(e))).isFalse();
            return;
        }
        throw new AssertionError("Avro took the number");
    }

    @Test
    void shouldEndWhereCausesGoInACircle() {
        var first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(SerdeFailures.mayPass(first)).isFalse();
    }

    private static Exception wrapped(Exception cause) {
        return new SerializationException("can't decode", cause);
    }
}
