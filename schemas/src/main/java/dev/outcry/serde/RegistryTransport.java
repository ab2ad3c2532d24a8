package dev.outcry.serde;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a list of registries until one answers.
 *
 * <p>An address that is down, too slow, overloaded or broken (429, 5xx) hands over to the next; when all have failed,
 * it waits and goes round again, a bounded number of times. Refused credentials (401, 403) end it at once, for asking
 * again doesn't mend them and may lock the account.
 */
final class RegistryTransport {

    private static final String CONTENT = "application/vnd.schemaregistry.v1+json";

    private final HttpClient client;
    private final List<RegistryUrl> urls;
    private final Duration readTimeout;
    private final int maxRetries;
    private final Backoff backoff;
    // Where the last answer came from: the first to be asked next time.
    private volatile int preferred;

    RegistryTransport(RegistryConfig config) {
        String userInfo = config.userInfo();
        this.urls = config.urls().stream()
                .map(url -> RegistryUrl.parse(url, userInfo))
                .toList();
        this.readTimeout = config.readTimeout();
        this.maxRetries = config.maxRetries();
        this.backoff = new Backoff(config.retryWait(), config.retryMaxWait());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /** An answer below 500 that is neither 401, 403 nor 429. */
    record Answer(int status, String body) {}

    /**
     * Sends a GET, or a POST where there is a body.
     *
     * @param what the question in words, for errors
     * @throws RegistryUnavailableException when no registry gave an answer
     */
    Answer send(String what, String path, @Nullable String body) {
        for (int round = 0; ; round++) {
            Round tried = askAll(what, path, body);
            if (tried.answer() != null) {
                return tried.answer();
            }
            if (round == maxRetries) {
                throw unavailable(what, tried.failure() + ", after " + (round + 1) + " attempts", tried.cause());
            }
            pause(what, backoff.before(round, tried.retryAfter()));
        }
    }

    private Round askAll(String what, String path, @Nullable String body) {
        Round last = Round.failed("no registry", null, null);
        int first = preferred;
        for (int i = 0; i < urls.size(); i++) {
            int index = (first + i) % urls.size();
            last = ask(what, urls.get(index), path, body);
            if (last.answer() != null) {
                preferred = index;
                return last;
            }
        }
        return last;
    }

    private Round ask(String what, RegistryUrl url, String path, @Nullable String body) {
        try {
            HttpResponse<String> response = exchange(what, request(url, path, body));
            int status = response.statusCode();
            if (status == 401 || status == 403) {
                throw unavailable(what, url + " refuses the credentials (" + status + ")", null);
            }
            if (status == 429 || status >= 500) {
                String retryAfter = response.headers().firstValue("Retry-After").orElse(null);
                return Round.failed(url + " answered " + status, retryAfter, null);
            }
            return Round.answered(new Answer(status, response.body()));
        } catch (IOException e) {
            return Round.failed(url + " can't be reached (" + e + ")", null, e);
        } catch (TimeoutException e) {
            return Round.failed(url + " gave no whole answer within " + readTimeout.toMillis() + " ms", null, e);
        }
    }

    private HttpRequest request(RegistryUrl url, String path, @Nullable String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(path)).timeout(readTimeout).header("Accept", CONTENT);
        if (url.authorization() != null) {
            request.header("Authorization", url.authorization());
        }
        if (body != null) {
            request.header("Content-Type", CONTENT).POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return request.build();
    }

    // The request's own timeout ends with the headers; a body that never comes needs this one.
    private HttpResponse<String> exchange(String what, HttpRequest request) throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static void pause(String what, Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        }
    }

    private static RegistryUnavailableException interrupted(String what, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return unavailable(what, "interrupted while waiting for the registry", cause);
    }

    private static RegistryUnavailableException unavailable(String what, String why, @Nullable Throwable cause) {
        return new RegistryUnavailableException(what + ": registry unavailable: " + why, cause);
    }

    /** What came of asking: an answer, or the reason why there is none. */
    private record Round(
            @Nullable Answer answer,
            @Nullable String failure,
            @Nullable String retryAfter,
            @Nullable Throwable cause) {

        static Round answered(Answer answer) {
            return new Round(answer, null, null, null);
        }

        static Round failed(String failure, @Nullable String retryAfter, @Nullable Throwable cause) {
            return new Round(null, failure, retryAfter, cause);
        }
    }
}
