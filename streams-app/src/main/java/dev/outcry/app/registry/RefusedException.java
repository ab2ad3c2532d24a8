package dev.outcry.app.registry;

/** A request that can't be understood; status and code as Confluent's REST API has them. */
final class RefusedException extends RuntimeException {

    private final int status;
    private final int code;

    RefusedException(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RefusedException invalidVersion(String version) {
        return new RefusedException(
                422,
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are 1 and up, and the string \"latest\".");
    }

    static RefusedException invalidLevel(String level) {
        return new RefusedException(
                422,
                42203,
                "Invalid compatibility level '" + level
                        + "'. Valid values are none, backward, forward, full, backward_transitive, forward_transitive,"
                        + " and full_transitive.");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
