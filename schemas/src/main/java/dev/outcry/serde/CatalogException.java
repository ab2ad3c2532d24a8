package dev.outcry.serde;

/** A schema catalog says no; the codes are those of Confluent's REST API. */
public final class CatalogException extends RuntimeException {

    private final int code;

    CatalogException(int code, String message) {
        super(message);
        this.code = code;
    }

    static CatalogException noSubject(String subject) {
        return new CatalogException(40401, "Subject '" + subject + "' not found.");
    }

    static CatalogException noVersion(String subject, int version) {
        return new CatalogException(40402, "Version " + version + " of subject '" + subject + "' not found.");
    }

    static CatalogException noSchema(String which) {
        return new CatalogException(40403, "Schema not found: " + which + ".");
    }

    static CatalogException invalidSchema(String why) {
        return new CatalogException(42201, "Invalid schema: " + why);
    }

    static CatalogException incompatible(String subject, Compatibility level, Object problems) {
        return new CatalogException(
                409,
                "Schema being registered is incompatible with an earlier schema for subject '" + subject
                        + "' (compatibility " + level + "): " + problems);
    }

    /** The error code: 40401, 40402, 40403, 42201 or 409. */
    public int code() {
        return code;
    }

    /** The HTTP status that goes with the code. */
    public int status() {
        return code < 1000 ? code : code / 100;
    }
}
