package dev.outcry.app.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.serde.Compatibility;
import dev.outcry.serde.RegisteredSchema;
import dev.outcry.serde.SchemaCatalog;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the registry's paths answer: Confluent's JSON, from a catalog. */
final class RegistryAnswers {

    /** Marks a request whose error answer is written already. */
    static final String ANSWERED = "answered";

    private static final String CONTENT = "application/vnd.schemaregistry.v1+json";

    private final SchemaCatalog catalog;
    private final ObjectMapper json;

    RegistryAnswers(SchemaCatalog catalog, ObjectMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    void root(Context context) {
        answer(context, Map.of());
    }

    void mode(Context context) {
        answer(context, Map.of("mode", "READWRITE"));
    }

    void types(Context context) {
        answer(context, List.of("AVRO"));
    }

    void subjects(Context context) {
        answer(context, catalog.subjects());
    }

    void versions(Context context) {
        answer(
                context,
                catalog.versions(subject(context)).stream()
                        .map(RegisteredSchema::version)
                        .toList());
    }

    void version(Context context) {
        answer(context, whole(wanted(context)));
    }

    void versionSchema(Context context) {
        text(context, wanted(context).schema());
    }

    void byId(Context context) {
        answer(context, Map.of("schema", catalog.schema(id(context))));
    }

    void schemaById(Context context) {
        text(context, catalog.schema(id(context)));
    }

    void versionsById(Context context) {
        answer(
                context,
                catalog.uses(id(context)).stream()
                        .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                        .toList());
    }

    void subjectsById(Context context) {
        answer(
                context,
                catalog.uses(id(context)).stream()
                        .map(RegisteredSchema::subject)
                        .distinct()
                        .toList());
    }

    void register(Context context) {
        answer(
                context,
                Map.of("id", catalog.register(subject(context), schema(context)).id()));
    }

    void lookUp(Context context) {
        answer(context, whole(catalog.lookUp(subject(context), schema(context))));
    }

    void check(Context context) {
        compatible(context, catalog.problems(schema(context), wanted(context)));
    }

    void checkAll(Context context) {
        compatible(context, catalog.problems(subject(context), schema(context)));
    }

    void level(Context context) {
        answer(context, Map.of("compatibilityLevel", catalog.level()));
    }

    void subjectLevel(Context context) {
        String subject = subject(context);
        boolean orDefault = "true".equals(context.queryParam("defaultToGlobal"));
        Compatibility level = catalog.ownLevel(subject).orElseGet(() -> {
            if (!orDefault) {
                throw new RefusedException(
                        404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
            }
            return catalog.level();
        });
        answer(context, Map.of("compatibilityLevel", level));
    }

    void setLevel(Context context) {
        Compatibility level = wantedLevel(context);
        catalog.setLevel(level);
        answer(context, Map.of("compatibility", level));
    }

    void setSubjectLevel(Context context) {
        Compatibility level = wantedLevel(context);
        catalog.setLevel(subject(context), level);
        answer(context, Map.of("compatibility", level));
    }

    void error(Context context, int status, int code, String message) {
        context.attribute(ANSWERED, true);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("error_code", code);
        content.put("message", message);
        context.status(status);
        answer(context, content);
    }

    private void compatible(Context context, List<String> problems) {
        boolean verbose = "true".equals(context.queryParam("verbose"));
        answer(
                context,
                verbose
                        ? Map.of("is_compatible", problems.isEmpty(), "messages", problems)
                        : Map.of("is_compatible", problems.isEmpty()));
    }

    private static Map<String, Object> whole(RegisteredSchema schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("subject", schema.subject());
        content.put("version", schema.version());
        content.put("id", schema.id());
        content.put("schema", schema.schema());
        return content;
    }

    private static String subject(Context context) {
        return context.pathParam("subject");
    }

    private RegisteredSchema wanted(Context context) {
        String version = context.pathParam("version");
        if (version.equals("latest") || version.equals("-1")) {
            return catalog.latest(subject(context));
        }
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw RefusedException.invalidVersion(version);
        }
        return catalog.version(subject(context), Integer.parseInt(version));
    }

    /** Any four bytes may be asked for: an id that nobody has must not look like a registry that isn't there. */
    private static int id(Context context) {
        String id = context.pathParam("id");
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw id.matches("-?\\d+") ? unknownId(id) : new RefusedException(404, 404, "HTTP 404 Not Found");
        }
    }

    private static RefusedException unknownId(String id) {
        return new RefusedException(404, 40403, "Schema " + id + " not found");
    }

    private String schema(Context context) {
        JsonNode body = body(context);
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new RefusedException(422, 42201, "Invalid schema: type " + type + " is not supported, only AVRO");
        }
        if (!body.path("schema").isTextual()) {
            throw new RefusedException(422, 42201, "Empty schema");
        }
        return body.path("schema").textValue();
    }

    private Compatibility wantedLevel(Context context) {
        String level = body(context).path("compatibility").asText("").toUpperCase(Locale.ROOT);
        return Arrays.stream(Compatibility.values())
                .filter(known -> known.name().equals(level))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidLevel(level));
    }

    private JsonNode body(Context context) {
        try {
            return json.readTree(context.body());
        } catch (JsonProcessingException e) {
            throw new RefusedException(400, 400, "Malformed JSON: " + e.getOriginalMessage());
        }
    }

    private static void text(Context context, String content) {
        context.contentType(CONTENT).result(content);
    }

    private void answer(Context context, Object content) {
        try {
            text(context, json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can't be put in JSON", e);
        }
    }
}
