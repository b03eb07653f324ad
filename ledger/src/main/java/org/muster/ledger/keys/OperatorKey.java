package org.muster.ledger.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;

/**
 * The key that only the operator holds: a Tink keyset in the file {@code operator.key} of the data
 * folder. It wraps every person's key; without it nobody's name can be read.
 *
 * <p>Threads: any number.
 */
public final class OperatorKey {
    private static final String FILE = "operator.key";

    private final Aead aead;

    private OperatorKey(Aead aead) {
        this.aead = aead;
    }

    /**
     * Reads the key, or makes one at the first start.
     *
     * @param needed whether the ledger already holds keys that this one must open
     */
    public static OperatorKey open(Path folder, boolean needed) throws LedgerUnavailable {
        return open(folder, needed, made -> OwnerOnly.replace(folder.resolve(FILE), text(made)));
    }

    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** As {@link #open}, but makes no file: for one who only reads. */
    public static OperatorKey openToRead(Path folder, boolean needed) throws LedgerUnavailable {
        return open(folder, needed, made -> {});
    }

    private static OperatorKey open(Path folder, boolean needed, Keeping keeping)
            throws LedgerUnavailable {
        Path file = folder.resolve(FILE);
        try {
            AeadConfig.register();
            if (Files.exists(file)) {
                return of(read(file));
            }
            if (needed) {
                throw new LedgerUnavailable(
                        "The key file "
                                + file
                                + " is missing, but the ledger holds names sealed with it. "
                                + "Put the file back from your back-up of the data folder; a new key could not open them.",
                        null);
            }
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            keeping.keep(made);
            return of(made);
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The key file "
                            + file
                            + " cannot be read or made ("
                            + e.getMessage()
                            + "). Make sure that this user owns the data folder and that it has room.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "The key file "
                            + file
                            + " is damaged. Put it back from your back-up of the data folder.",
                    e);
        }
    }

    private static OperatorKey of(KeysetHandle keyset) throws GeneralSecurityException {
        return new OperatorKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    static byte[] makeKeyset() throws GeneralSecurityException {
        AeadConfig.register();
        return text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    static OperatorKey ofKeyset(byte[] text) throws GeneralSecurityException {
        AeadConfig.register();
        return of(keyset(new String(text, StandardCharsets.UTF_8)));
    }

    /** Where a key that was just made goes. */
    private interface Keeping {
        void keep(KeysetHandle made) throws IOException, GeneralSecurityException;
    }

    /** Wraps a key; {@code about} binds it to its place, so that it opens nowhere else. */
    public byte[] wrap(byte[] key, String about) {
        try {
            return aead.encrypt(key, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the operator key cannot encrypt", e);
        }
    }

    /**
     * Unwraps a key.
     *
     * @throws GeneralSecurityException when it was wrapped with another operator key, or altered
     */
    public byte[] unwrap(byte[] wrapped, String about) throws GeneralSecurityException {
        return aead.decrypt(wrapped, about.getBytes(StandardCharsets.UTF_8));
    }

    private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return keyset(Files.readString(file));
    }

    private static KeysetHandle keyset(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    }

    private static byte[] text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                .getBytes(StandardCharsets.UTF_8);
    }
}
