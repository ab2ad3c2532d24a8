package dev.outcry.serde;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Where one registry is, and what it gets as credentials. The credentials are no part of {@link #toString}.
 *
 * @param base the address, without credentials and without a slash at the end
 * @param authorization the header's value, or null for none
 */
record RegistryUrl(String base, @Nullable String authorization) {

    /** @param userInfo {@code user:password}, or null to take it from the URL, where it may be missing */
    static RegistryUrl parse(String url, @Nullable String userInfo) {
        URI uri = uri(url);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().replaceAll("/+$", "");
        String credentials = userInfo == null ? uri.getUserInfo() : userInfo;
        return new RegistryUrl(
                uri.getScheme() + "://" + uri.getHost() + port + path, credentials == null ? null : basic(credentials));
    }

    private static URI uri(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            // The cause holds the address with its password: leave it out.
            throw refused();
        }
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw refused();
        }
        return uri;
    }

    private static ConfigException refused() {
        return new ConfigException(RegistryConfig.URL
                + " must hold addresses such as http://localhost:8081, or one such as memory://name");
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    URI resolve(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return base;
    }
}
