package org.muster.ledger.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.muster.ledger.LedgerUnavailable;

/**
 * The key that only the operator holds: a Tink keyset, in the file {@code operator.key} of the data
 * folder unless the environment says otherwise ({@link KeyOrigin}). It wraps every person's key;
 * without it nobody's name can be read. While it is exchanged it holds two, and wraps with the new
 * one.
 *
 * <p>Threads: any number.
 */
public final class OperatorKey {
    private static final int PREFIX = 5;
    private static final byte TINK = 1;

    private final KeysetHandle keyset;
    private final Aead aead;

    private OperatorKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * Reads the key, or makes one at the first start.
     *
     * @param needed whether the ledger already holds keys that this one must open
     */
    public static OperatorKey open(Path folder, boolean needed) throws LedgerUnavailable {
        return open(folder, needed, KeyOrigin.usual());
    }

    /** As above, from where it is said to lie. */
    public static OperatorKey open(Path folder, boolean needed, KeyOrigin origin)
            throws LedgerUnavailable {
        return open(folder, needed, origin, made -> origin.keep(folder, made));
    }

    /** Whether there is one, and it need not be made. */
    public static boolean isIn(Path folder) {
        return switch (KeyOrigin.usual()) {
            case KeyOrigin.InFile file -> Files.exists(folder.resolve(KeyOrigin.InFile.FILE));
            case KeyOrigin.Given given -> true;
            case KeyOrigin.Served served -> Files.exists(folder.resolve(KeyOrigin.Served.FILE));
        };
    }

    /** As {@link #open}, but makes no file: for one who only reads. */
    public static OperatorKey openToRead(Path folder, boolean needed) throws LedgerUnavailable {
        return open(folder, needed, KeyOrigin.usual(), made -> {});
    }

    private static OperatorKey open(Path folder, boolean needed, KeyOrigin origin, Keeping keeping)
            throws LedgerUnavailable {
        String where = origin.where(folder);
        try {
            AeadConfig.register();
            var known = origin.read(folder);
            if (known.isPresent()) {
                return ofKeyset(known.get());
            }
            if (needed) {
                throw new LedgerUnavailable(
                        where
                                + " is missing, but the ledger holds names sealed with it. "
                                + "Put the file back from your back-up of the data folder; a new key could not open them.",
                        null);
            }
            byte[] made = makeKeyset();
            keeping.keep(made);
            return ofKeyset(made);
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    where
                            + " cannot be read or made ("
                            + e.getMessage()
                            + "). Make sure that this user owns the data folder and that it has room.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    where + " is damaged. Put it back from your back-up of the data folder.", e);
        }
    }

    /** A new keyset, as text. */
    public static byte[] makeKeyset() throws GeneralSecurityException {
        AeadConfig.register();
        return text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    static OperatorKey ofKeyset(byte[] text) throws GeneralSecurityException {
        AeadConfig.register();
        return new OperatorKey(
                TinkJsonProtoKeysetFormat.parseKeyset(
                        new String(text, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get()));
    }

    /** Where a key that was just made goes. */
    private interface Keeping {
        void keep(byte[] made) throws IOException;
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

    /** Whether it is being exchanged: it opens what an older one wrapped, too. */
    public boolean isTwo() {
        return keyset.size() > 1;
    }

    /** This one and a new one, which wraps from now on. */
    public OperatorKey withAnother() {
        try {
            return new OperatorKey(
                    KeysetHandle.newBuilder(keyset)
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key cannot be added", e);
        }
    }

    /** Only the one that wraps: what the others wrapped opens no more. */
    public OperatorKey newestAlone() {
        try {
            KeysetHandle.Entry newest = keyset.getPrimary();
            return new OperatorKey(
                    KeysetHandle.newBuilder()
                            .addEntry(
                                    KeysetHandle.importKey(newest.getKey())
                                            .withFixedId(newest.getId())
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the older keys cannot be left out", e);
        }
    }

    /** Whether these bytes were wrapped by one of its keys but not by the newest. */
    public boolean isOfOlder(byte[] wrapped) {
        if (wrapped.length < PREFIX || wrapped[0] != TINK) {
            return false;
        }
        int id = ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt();
        if (id == keyset.getPrimary().getId()) {
            return false;
        }
        for (int i = 0; i < keyset.size(); i++) {
            if (keyset.getAt(i).getId() == id) {
                return true;
            }
        }
        return false;
    }

    /** The same, wrapped by the newest. */
    public byte[] rewrap(byte[] wrapped, String about) throws GeneralSecurityException {
        return isOfOlder(wrapped) ? wrap(unwrap(wrapped, about), about) : wrapped;
    }

    /** The keyset, to be kept where it lies. */
    public byte[] keyset() {
        try {
            return text(keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the operator key cannot be written down", e);
        }
    }

    private static byte[] text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                .getBytes(StandardCharsets.UTF_8);
    }
}
