package org.muster.server;

import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Counts the slow digests that PINs are recognised by, wherever in this program they are made. */
final class CountedPins extends Provider implements AutoCloseable {
    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final List<String> MADE = new CopyOnWriteArrayList<>();

    private CountedPins() {
        super("counted-pins", "1", "counts");
        put("SecretKeyFactory." + ALGORITHM, Counting.class.getName());
    }

    static CountedPins begin() {
        CountedPins counted = new CountedPins();
        Security.insertProviderAt(counted, 1);
        return counted;
    }

    /** Of each digest since the last time: rounds, length of the salt, bits. */
    List<String> take() {
        List<String> made = List.copyOf(MADE);
        MADE.clear();
        return made;
    }

    @Override
    public void close() {
        Security.removeProvider(getName());
    }

    /** The platform's own, with a note of what it did. */
    public static final class Counting extends SecretKeyFactorySpi {
        private final SecretKeyFactory real;

        public Counting() throws Exception {
            real = SecretKeyFactory.getInstance(ALGORITHM, "SunJCE");
        }

        @Override
        protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
            PBEKeySpec of = (PBEKeySpec) spec;
            MADE.add(
                    of.getIterationCount()
                            + " rounds, "
                            + of.getSalt().length
                            + " bytes, "
                            + of.getKeyLength()
                            + " bits");
            return real.generateSecret(spec);
        }

        @Override
        protected KeySpec engineGetKeySpec(SecretKey key, Class<?> kind)
                throws InvalidKeySpecException {
            return real.getKeySpec(key, kind);
        }

        @Override
        protected @Nullable SecretKey engineTranslateKey(SecretKey key) {
            return key;
        }
    }
}
