package dev.outcry.serde;

import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the generated records may be made from schemas.
 *
 * <p>Since 1.12.2 Avro makes objects of trusted classes only, even for a builder's default, and knows no way to name
 * them but for the whole JVM. Avro loads the conversions on the class path before the first record's class is ready;
 * this is one of a type that nobody uses, so that the records work in any program that has them, without a call or a
 * system property. It adds to what is trusted already, and trusts the packages of the generated classes alone.
 */
public final class RecordTrust extends Conversion<RecordTrust> {

    private static final String GENERATED = "dev.outcry.avro.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> (type.getPackageName() + '.').startsWith(GENERATED)));
    }

    /** For Avro's service loader. */
    public RecordTrust() {}

    @Override
    public Class<RecordTrust> getConvertedType() {
        return RecordTrust.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "outcry-record-trust";
    }
}
