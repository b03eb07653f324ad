package org.muster.sync.join;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.muster.core.fact.PersonId;
import org.muster.sync.Damaged;

/**
 * By what somebody can be known again whose name may not be read: for each word of theirs, such as
 * a document's number, 16 bytes that only the holder of a secret can compute (HMAC-SHA256), with
 * the person's reference. Without the secret they say nothing but how many there are.
 *
 * <p>Sorted; threads: any.
 */
public final class Traces {
    /** None of anybody. */
    public static final Traces NONE = new Traces(new byte[0]);

    private static final String HMAC = "HmacSHA256";
    private static final int TOKEN = 16;
    private static final int ROW = TOKEN + Long.BYTES;

    private final byte[] rows;

    private Traces(byte[] rows) {
        this.rows = rows;
    }

    /** Of persons with their words. */
    public static Traces of(byte[] secret, Map<PersonId, ? extends Collection<String>> words) {
        Mac mac = mac(secret);
        List<byte[]> rows = new ArrayList<>();
        words.forEach((person, all) -> all.forEach(word -> rows.add(row(mac, word, person))));
        rows.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.size() * ROW);
        rows.forEach(out::writeBytes);
        return new Traces(out.toByteArray());
    }

    private static byte[] row(Mac mac, String word, PersonId person) {
        return ByteBuffer.allocate(ROW).put(token(mac, word)).putLong(person.value()).array();
    }

    private static byte[] token(Mac mac, String word) {
        return Arrays.copyOf(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)), TOKEN);
    }

    private static Mac mac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    public byte[] bytes() {
        return rows.clone();
    }

    /** Reads what {@link #bytes} gave. */
    public static Traces read(byte[] bytes) throws Damaged {
        if (bytes.length % ROW != 0) {
            throw new Damaged("traces of persons are damaged");
        }
        return new Traces(bytes.clone());
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** The persons who have one of these words. */
    public Set<PersonId> find(byte[] secret, Collection<String> words) {
        Mac mac = mac(secret);
        Set<PersonId> found = new LinkedHashSet<>();
        for (String word : words) {
            byte[] token = token(mac, word);
            for (int at = firstAtLeast(token); at < rows.length && has(at, token); at += ROW) {
                found.add(new PersonId(ByteBuffer.wrap(rows, at + TOKEN, Long.BYTES).getLong()));
            }
        }
        return found;
    }

    private boolean has(int at, byte[] token) {
        return compare(at, token) == 0;
    }

    private int firstAtLeast(byte[] token) {
        int low = 0;
        int high = rows.length / ROW;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle * ROW, token) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * ROW;
    }

    private int compare(int at, byte[] token) {
        return Arrays.compareUnsigned(rows, at, at + TOKEN, token, 0, TOKEN);
    }
}
