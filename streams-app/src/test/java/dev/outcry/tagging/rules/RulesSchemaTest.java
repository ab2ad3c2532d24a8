package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors complete and check packs by. */
class RulesSchemaTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PACKS = Path.of("src", "main", "resources", "packs");
    private static final String GOOD = """
            scenario: LEGAL
            version: "1"
            threshold: 0.5
            classes: {lawyer: [lawyer~, "legal counsel"]}
            rules:
              - id: lawyer
                confidence: 0.9
                match: ["my {lawyer}"]
                who: customer
                in: body
                channels: [email]
                if: {max-words: 100, shouting: false}
                examples: {match: ["My lawyer."], no-match: ["My friend."]}
            """;

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(DOCS.resolve(name).toFile());
    }

    private static List<String> mistakes(String schema, String yaml) throws IOException {
        JsonSchema compiled = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema(schema));
        return compiled.validate(new YAMLMapper().readTree(yaml)).stream()
                .map(ValidationMessage::getInstanceLocation)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    static List<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.list(PACKS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void shouldTakeThePacksThatComeWithTheProgram(Path pack) throws IOException {
        boolean classes = pack.endsWith(RulePacks.CLASSES + ".yaml");

        assertThat(mistakes(classes ? "classes.schema.json" : "rules.schema.json", Files.readString(pack)))
                .isEmpty();
    }

    @Test
    void shouldTakeAPackWithEveryKindOfKey() throws IOException {
        assertThat(mistakes("rules.schema.json", GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "scenario: LEGAL;              scenario: LEGALL;              $.scenario",
                "scenario: LEGAL;              name: LEGAL;                   $",
                "threshold: 0.5;               threshold: high;               $.threshold",
                "lawyer: [lawyer~,;            lawyer: [{a: b},;              $.classes.lawyer",
                "confidence: 0.9;              confidence: 1.5;               $.rules[0].confidence",
                "match: [\"my {lawyer}\"];     matsch: [\"my {lawyer}\"];     $.rules[0]",
                "who: customer;                who: boss;                     $.rules[0].who",
                "in: body;                     in: heading;                   $.rules[0].in",
                "channels: [email];            channels: [fax];               $.rules[0].channels",
                "max-words: 100;               max-words: many;               $.rules[0].if.max-words",
                "shouting: false;              shouting: loud;                $.rules[0].if.shouting",
                "no-match: [\"My friend.\"];   no-match: [];                  $.rules[0].examples.no-match",
            })
    void shouldPointAtTheMistake(String good, String bad, String path) throws IOException {
        String broken = GOOD.replace(good, bad);
        assertThat(broken).isNotEqualTo(GOOD);

        assertThat(mistakes("rules.schema.json", broken))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place).startsWith(path));
    }

    @Test
    void shouldKnowTheKeysThatTheReaderKnows() throws IOException {
        JsonNode schema = schema("rules.schema.json");

        assertThat(keys(schema)).isEqualTo(PackReader.PACK_KEYS);
        assertThat(keys(schema.at("/definitions/rule"))).isEqualTo(PackReader.RULE_KEYS);
        assertThat(keys(schema.at("/definitions/conditions"))).isEqualTo(PackReader.IF_KEYS);
        assertThat(keys(schema.at("/definitions/examples"))).isEqualTo(PackReader.EXAMPLE_KEYS);
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new HashSet<>();
        object.get("properties").properties().forEach(entry -> {
            assertThat(entry.getValue().path("description").asText())
                    .as(entry.getKey())
                    .isNotBlank();
            keys.add(entry.getKey());
        });
        return keys;
    }
}
