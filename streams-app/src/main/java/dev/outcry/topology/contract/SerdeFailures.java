package dev.outcry.topology.contract;

import dev.outcry.serde.RegistryUnavailableException;
import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells failures of a serde that may pass by waiting (the registry is down, refuses our password, is overloaded) from
 * those that never will (the bytes are wrong). Only the second kind becomes a dead letter.
 *
 * <p>Serdes wrap what happened, so causes are looked at from the outside in, and the first telling one decides.
 */
public final class SerdeFailures {

    /** How the registry client of Confluent's serdes ends its messages: the HTTP status, then two digits of its own. */
    private static final Pattern ERROR_CODE = Pattern.compile("error code: (\\d{3})\\d{0,2}\\b");

    private static final int DEEPEST_CAUSE = 20;

    private SerdeFailures() {}

    /** Whether trying again later may succeed. */
    public static boolean mayPass(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Verdict verdict = verdictOn(cause);
            if (verdict != Verdict.UNTOLD) {
                return verdict == Verdict.PASSES;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private enum Verdict {
        PASSES,
        STAYS,
        UNTOLD
    }

    private static Verdict verdictOn(Throwable cause) {
        if (cause instanceof RegistryUnavailableException
                || cause instanceof RetriableException
                || cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof InterruptException) {
            return Verdict.PASSES;
        }
        if (cause instanceof IOException) {
            return isAboutTheBytes(cause) ? Verdict.STAYS : Verdict.PASSES;
        }
        return byErrorCode(cause);
    }

    /** Avro too throws IOException, for a record that ends too early or a number that is too long. */
    private static boolean isAboutTheBytes(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        boolean byAvro = trace.length > 0 && trace[0].getClassName().startsWith("org.apache.avro.");
        return cause instanceof EOFException || byAvro;
    }

    private static Verdict byErrorCode(Throwable cause) {
        String message = cause.getMessage();
        Matcher matcher = ERROR_CODE.matcher(message == null ? "" : message);
        if (!matcher.find()) {
            return Verdict.UNTOLD;
        }
        int status = Integer.parseInt(matcher.group(1));
        boolean passes = status >= 500 || status == 401 || status == 403 || status == 408 || status == 429;
        return passes ? Verdict.PASSES : Verdict.STAYS;
    }
}
