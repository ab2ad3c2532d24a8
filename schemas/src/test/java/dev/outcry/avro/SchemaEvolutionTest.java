package dev.outcry.avro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The last release's schemas and today's read each other's records, so that publishers, the pipeline and consumers can
 * be upgraded in any order, and topics be read from the beginning. See src/test/resources/schemas/README.md.
 */
class SchemaEvolutionTest {

    private static final Path SOURCES = Path.of("src/main/avro/topics");
    private static final Path PREVIOUS = Path.of("src/test/resources/schemas/previous");

    static List<String> topicRecords() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(SchemaEvolutionTest::recordName).sorted().toList();
        }
    }

    /** Not those that are new since the release. */
    static List<String> releasedRecords() throws IOException {
        try (Stream<Path> files = Files.list(PREVIOUS)) {
            return files.map(SchemaEvolutionTest::recordName).sorted().toList();
        }
    }

    @Test
    void shouldKeepEveryReleasedRecord() throws IOException {
        assertThat(topicRecords()).isNotEmpty().containsAll(releasedRecords());
    }

    @ParameterizedTest
    @MethodSource("releasedRecords")
    void shouldBeCompatibleBothWays(String name) throws Exception {
        assertReads(current(name), previous(name));
        assertReads(previous(name), current(name));
    }

    @ParameterizedTest
    @MethodSource("releasedRecords")
    void shouldReadBytesOfTheLastRelease(String name) throws Exception {
        for (SampleValues samples : SampleValues.values()) {
            byte[] bytes = write(samples.record(previous(name)));

            DatumReader<SpecificRecord> reader =
                    new SpecificDatumReader<>(previous(name), current(name), SpecificData.getForClass(type(name)));

            assertThat(read(bytes, reader)).isInstanceOf(type(name));
        }
    }

    @ParameterizedTest
    @MethodSource("releasedRecords")
    void shouldBeReadByTheLastRelease(String name) throws Exception {
        for (SampleValues samples : SampleValues.values()) {
            byte[] bytes = write(samples.record(current(name)));

            DatumReader<GenericRecord> reader = new GenericDatumReader<>(current(name), previous(name));

            assertThat(read(bytes, reader).getSchema()).isEqualTo(previous(name));
        }
    }

    @Test
    @Tag("roll-schemas")
    void rollForward() throws Exception {
        for (String name : topicRecords()) {
            Files.writeString(
                    PREVIOUS.resolve(name + ".avsc"),
                    new ObjectMapper().readTree(current(name).toString()).toPrettyString() + "\n");
        }
    }

    private static void assertReads(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        assertThat(result.getCompatibility())
                .as(result.getIncompatibilities().toString())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static byte[] write(GenericRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema(), GenericData.get()).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static <T> T read(byte[] bytes, DatumReader<T> reader) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        T read = reader.read(null, decoder);
        assertThat(decoder.isEnd()).isTrue();
        return read;
    }

    private static Schema previous(String name) throws IOException {
        return new Schema.Parser().parse(PREVIOUS.resolve(name + ".avsc").toFile());
    }

    private static Schema current(String name) throws ClassNotFoundException {
        return SpecificData.get().getSchema(type(name));
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("dev.outcry.avro." + name);
    }

    private static String recordName(Path file) {
        return file.getFileName().toString().replace(".avsc", "");
    }
}
