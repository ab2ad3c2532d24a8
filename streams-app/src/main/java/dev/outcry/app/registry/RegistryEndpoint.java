package dev.outcry.app.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.serde.CatalogException;
import dev.outcry.serde.SchemaCatalog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry over HTTP on this machine's loopback address, for serializers, deserializers and registry browsers.
 *
 * <p>Speaks Confluent's REST API as far as these use it: subjects, versions, look-ups, ids, compatibility and its
 * levels. Nothing can be deleted, and there is no authentication: it doesn't listen to other machines.
 */
public final class RegistryEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryEndpoint.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final Javalin server;

    private RegistryEndpoint(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param catalog what to answer from
     * @param port the port, or 0 for any free one
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static RegistryEndpoint start(SchemaCatalog catalog, int port) {
        RegistryAnswers answers = new RegistryAnswers(catalog, new ObjectMapper());
        Javalin server = Javalin.create(config -> configure(config, answers));
        return new RegistryEndpoint(server.start(LOOPBACK, port));
    }

    private static void configure(JavalinConfig config, RegistryAnswers answers) {
        config.startup.showJavalinBanner = false;
        reads(config, answers);
        writes(config, answers);
        errors(config, answers);
    }

    private static void reads(JavalinConfig config, RegistryAnswers answers) {
        config.routes
                .get("/", answers::root)
                .get("/mode", answers::mode)
                .get("/subjects", answers::subjects)
                .get("/subjects/{subject}/versions", answers::versions)
                .get("/subjects/{subject}/versions/{version}", answers::version)
                .get("/subjects/{subject}/versions/{version}/schema", answers::versionSchema)
                .get("/schemas/types", answers::types)
                .get("/schemas/ids/{id}", answers::byId)
                .get("/schemas/ids/{id}/schema", answers::schemaById)
                .get("/schemas/ids/{id}/versions", answers::versionsById)
                .get("/schemas/ids/{id}/subjects", answers::subjectsById)
                .get("/config", answers::level)
                .get("/config/{subject}", answers::subjectLevel);
    }

    private static void writes(JavalinConfig config, RegistryAnswers answers) {
        config.routes
                .post("/subjects/{subject}", answers::lookUp)
                .post("/subjects/{subject}/versions", answers::register)
                .post("/compatibility/subjects/{subject}/versions", answers::checkAll)
                .post("/compatibility/subjects/{subject}/versions/{version}", answers::check)
                .put("/config", answers::setLevel)
                .put("/config/{subject}", answers::setSubjectLevel);
    }

    private static void errors(JavalinConfig config, RegistryAnswers answers) {
        config.routes
                .exception(
                        CatalogException.class,
                        (e, context) -> answers.error(context, e.status(), e.code(), String.valueOf(e.getMessage())))
                .exception(
                        RefusedException.class,
                        (e, context) -> answers.error(context, e.status(), e.code(), String.valueOf(e.getMessage())))
                .exception(UncheckedIOException.class, (e, context) -> broken(context, answers, e))
                .error(404, context -> unknownPath(context, answers));
    }

    private static void broken(Context context, RegistryAnswers answers, UncheckedIOException e) {
        LOG.error("{} {} failed", context.method(), context.path(), e);
        answers.error(context, 500, 50001, "Error in the backend data store: " + e.getMessage());
    }

    // Answers of our own hold an error code already; what is left is a path that nobody answers.
    private static void unknownPath(Context context, RegistryAnswers answers) {
        if (context.attribute(RegistryAnswers.ANSWERED) == null) {
            answers.error(context, 404, 404, "HTTP 404 Not Found");
        }
    }

    /** The address for {@code schema.registry.url}. */
    public String url() {
        return "http://" + LOOPBACK + ":" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
