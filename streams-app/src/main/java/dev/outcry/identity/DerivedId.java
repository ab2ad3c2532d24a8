package dev.outcry.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Hashes of what identifies a thing. Never random, so that a replay and a retry name the same thing the same way. */
public final class DerivedId {

    private static final int ID_BYTES = 16;

    private DerivedId() {}

    /** An id of 32 hexadecimal digits. {@code ("ab", "c")} and {@code ("a", "bc")} give different ids. */
    public static String of(String... parts) {
        return HexFormat.of().formatHex(Arrays.copyOf(digest(parts), ID_BYTES));
    }

    /** A hash of 64 bits, for sketches and sets that count distinct things. */
    public static long hash64(String part) {
        return ByteBuffer.wrap(digest(part)).getLong();
    }

    private static byte[] digest(String... parts) {
        MessageDigest sha = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            sha.update(bytes);
        }
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
