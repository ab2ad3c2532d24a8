package dev.outcry.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.serde.SchemaCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paths, answers and error codes as clients of Confluent's registry expect them. */
class RegistryEndpointTest {

    private static final String INT = schema("int");
    private static final String STRING = schema("string");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final RegistryEndpoint endpoint = RegistryEndpoint.start(new SchemaCatalog(), 0);

    private record Answer(int status, JsonNode body) {}

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void shouldRegisterAndTell() throws Exception {
        assertAnswer(200, "{'id':1}", post("/subjects/s-value/versions?normalize=false", INT));
        assertAnswer(200, "{'id':1}", post("/subjects/a%2Fb/versions", INT));

        assertAnswer(200, "['a/b','s-value']", get("/subjects"));
        assertAnswer(200, "[1]", get("/subjects/s-value/versions"));
        assertAnswer(200, "[1]", get("/subjects/a%2Fb/versions"));
        assertThat(get("/subjects/s-value/versions/latest").body())
                .isEqualTo(get("/subjects/s-value/versions/1").body())
                .isEqualTo(post("/subjects/s-value?normalize=false&deleted=false", INT)
                        .body());
        assertThat(get("/subjects/s-value/versions/1").body().toString())
                .startsWith("{\"subject\":\"s-value\",\"version\":1,\"id\":1,\"schema\":\"{");
        assertThat(get("/subjects/s-value/versions/1/schema")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("R");
    }

    @Test
    void shouldTellByIds() throws Exception {
        post("/subjects/s/versions", INT);
        post("/subjects/t/versions", INT);

        assertThat(get("/schemas/ids/1?fetchMaxId=false&subject=s")
                        .body()
                        .path("schema")
                        .asText())
                .contains("\"int\"");
        assertThat(get("/schemas/ids/1/schema").body().path("name").asText()).isEqualTo("R");
        assertThat(get("/schemas/ids/1/versions").body()).hasSize(2);
        assertAnswer(200, "['s','t']", get("/schemas/ids/1/subjects"));
        assertAnswer(200, "['AVRO']", get("/schemas/types"));
    }

    @Test
    void shouldEnforceCompatibility() throws Exception {
        post("/subjects/s/versions", INT);

        Answer refused = post("/subjects/s/versions", STRING);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("error_code").asInt()).isEqualTo(409);
        assertThat(refused.body().path("message").asText()).contains("'s'", "BACKWARD", "/fields/0/type");
        assertAnswer(200, "{'is_compatible':false}", post("/compatibility/subjects/s/versions/latest", STRING));
        assertAnswer(200, "{'is_compatible':true}", post("/compatibility/subjects/s/versions/1", INT));
        assertThat(post("/compatibility/subjects/s/versions?verbose=true", STRING)
                        .body()
                        .path("messages"))
                .hasSize(1);
    }

    @Test
    void shouldKeepLevels() throws Exception {
        assertAnswer(200, "{'compatibilityLevel':'BACKWARD'}", get("/config"));
        assertAnswer(200, "{'compatibility':'FULL'}", put("/config", "{'compatibility':'full'}"));
        assertCode(404, 40408, get("/config/s"));
        assertAnswer(200, "{'compatibilityLevel':'FULL'}", get("/config/s?defaultToGlobal=true"));
        assertAnswer(200, "{'compatibility':'NONE'}", put("/config/s", "{'compatibility':'NONE'}"));
        assertAnswer(200, "{'compatibilityLevel':'NONE'}", get("/config/s"));

        post("/subjects/s/versions", INT);
        assertAnswer(200, "{'id':2}", post("/subjects/s/versions", STRING));
    }

    @Test
    void shouldSayWhatIsWrong() throws Exception {
        post("/subjects/s/versions", INT);

        assertCode(404, 40401, get("/subjects/t/versions"));
        assertCode(404, 40401, get("/subjects/t/versions/latest"));
        assertCode(404, 40402, get("/subjects/s/versions/9"));
        assertCode(422, 42202, get("/subjects/s/versions/first"));
        assertCode(404, 40403, get("/schemas/ids/9"));
        assertCode(404, 40403, get("/schemas/ids/2147483632"));
        assertCode(404, 40403, get("/schemas/ids/-1"));
        assertCode(404, 40403, get("/schemas/ids/99999999999"));
        assertCode(404, 40403, post("/subjects/s", STRING));
        assertCode(422, 42201, post("/subjects/s/versions", "{'schema':'{'}"));
        assertCode(422, 42201, post("/subjects/s/versions", "{}"));
        assertCode(422, 42201, post("/subjects/s/versions", "{'schemaType':'JSON','schema':'{}'}"));
        assertCode(422, 42203, put("/config", "{'compatibility':'SOMEWHAT'}"));
        assertCode(400, 400, post("/subjects/s/versions", "no JSON"));
    }

    @Test
    void shouldAnswerNotFoundToUnknownPaths() throws Exception {
        assertCode(404, 404, get("/associations/resources/-/rules?resourceType=topic"));
        assertCode(404, 404, get("/schemas/ids/one"));
        assertCode(404, 404, put("/subjects", "{}"));
    }

    @Test
    void shouldAnswerWhatBrowsersOfRegistriesAskFirst() throws Exception {
        assertAnswer(200, "{}", get("/"));
        assertAnswer(200, "{'mode':'READWRITE'}", get("/mode"));
    }

    @Test
    void shouldSayThatASchemaCouldNotBeKept() throws Exception {
        SchemaCatalog failing = new SchemaCatalog(SchemaStore.inMemory().load(), state -> {
            throw new UncheckedIOException(new IOException("disk full"));
        });
        try (RegistryEndpoint broken = RegistryEndpoint.start(failing, 0)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(broken.url() + "/subjects/s/versions"))
                    .POST(BodyPublishers.ofString(INT.replace('\'', '"')));
            assertCode(500, 50001, send(request));
        }
    }

    private void assertAnswer(int status, String body, Answer answer) throws IOException {
        assertThat(answer.body()).isEqualTo(json.readTree(body.replace('\'', '"')));
        assertThat(answer.status()).isEqualTo(status);
    }

    private static void assertCode(int status, int code, Answer answer) {
        assertThat(answer.body().path("error_code").asInt())
                .as(answer.body().toString())
                .isEqualTo(code);
        assertThat(answer.body().path("message").asText()).isNotEmpty();
        assertThat(answer.status()).isEqualTo(status);
    }

    private Answer get(String path) throws Exception {
        return send(to(path));
    }

    private Answer post(String path, String body) throws Exception {
        return send(to(path).POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private Answer put(String path, String body) throws Exception {
        return send(to(path).PUT(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.url() + path));
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), json.readTree(response.body()));
    }

    // Single quotes stand for double ones here and below; those of the schema inside the string are escaped.
    private static String schema(String type) {
        return ("{'schema':'{#type#:#record#,#name#:#R#,#fields#:[{#name#:#a#,#type#:#" + type + "#}]}'}")
                .replace("#", "\\\"");
    }
}
