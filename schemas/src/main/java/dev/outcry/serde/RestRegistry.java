package dev.outcry.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.serde.RegistryTransport.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** A registry that speaks Confluent's REST API. */
final class RestRegistry implements SchemaRegistry {

    private final RegistryTransport transport;
    private final ObjectMapper json = new ObjectMapper();

    RestRegistry(RegistryTransport transport) {
        this.transport = transport;
    }

    @Override
    public int register(String subject, Schema schema) {
        String what = "registering a schema under subject " + subject;
        return id(what, ask(what, "/subjects/" + encode(subject) + "/versions?normalize=false", body(what, schema)));
    }

    @Override
    public int idOf(String subject, Schema schema) {
        String what = "looking up a schema of subject " + subject;
        return id(
                what, ask(what, "/subjects/" + encode(subject) + "?normalize=false&deleted=false", body(what, schema)));
    }

    @Override
    public IdentifiedSchema latest(String subject) {
        String what = "reading the latest schema of subject " + subject;
        JsonNode answer = ask(what, "/subjects/" + encode(subject) + "/versions/latest", null);
        return new IdentifiedSchema(id(what, answer), schema(what, answer));
    }

    @Override
    public Schema schema(int id, String subject) {
        String what = "reading the schema with id " + id + " for subject " + subject;
        return schema(what, ask(what, "/schemas/ids/" + id + "?fetchMaxId=false&subject=" + encode(subject), null));
    }

    private JsonNode ask(String what, String path, @Nullable String body) {
        Answer answer = transport.send(what, path, body);
        JsonNode content = parse(what, answer);
        if (answer.status() != 200) {
            throw refused(what, answer, content.path("error_code"), content.path("message"));
        }
        return content;
    }

    // Without a code, or with the one of an unknown path, it wasn't a registry that answered, or not at this address.
    private static SerializationException refused(String what, Answer answer, JsonNode code, JsonNode message) {
        if (!code.isInt() || code.intValue() == 404) {
            return notUnderstood(what, answer.status() + " without a registry's error code", null);
        }
        return new SerializationException(
                what + ": refused by the registry (" + code.intValue() + "): " + message.asText(answer.body()));
    }

    private JsonNode parse(String what, Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw notUnderstood(what, answer.status() + " without JSON", e);
        }
    }

    // A proxy's error page and the like: it isn't the record's fault, and passes when the proxy is mended.
    private static RegistryUnavailableException notUnderstood(String what, String why, @Nullable Throwable cause) {
        return new RegistryUnavailableException(what + ": the registry's answer isn't understood: " + why, cause);
    }

    private static int id(String what, JsonNode answer) {
        JsonNode id = answer.path("id");
        if (!id.isInt()) {
            throw notUnderstood(what, "no id", null);
        }
        return id.intValue();
    }

    private static Schema schema(String what, JsonNode answer) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new SerializationException(what + ": the schema's type is " + type + " and not AVRO");
        }
        if (!answer.path("schema").isTextual()) {
            throw notUnderstood(what, "no schema", null);
        }
        try {
            return new Schema.Parser().parse(answer.path("schema").textValue());
        } catch (AvroRuntimeException e) {
            throw new SerializationException(what + ": the registry's schema is not valid Avro", e);
        }
    }

    private String body(String what, Schema schema) {
        try {
            return json.writeValueAsString(Map.of("schema", schema.toString()));
        } catch (JsonProcessingException e) {
            throw new SerializationException(what + ": the schema can't be put in JSON", e);
        }
    }

    private static String encode(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
