package org.muster.ledger.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.codec.Opener;
import org.muster.ledger.codec.Sealer;
import org.muster.ledger.codec.UnreadableFact;

/** One person's key in one operation. What it seals opens only in the fact it was sealed for. */
public final class PersonKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final OperationId operation;
    private final PersonId person;
    private final Aead aead;

    private PersonKey(OperationId operation, PersonId person, byte[] raw)
            throws GeneralSecurityException {
        this.operation = operation;
        this.person = person;
        this.aead = new AesGcmJce(raw);
    }

    /** A new key, with its wrapped form for the ledger. */
    public static Made make(OperationId operation, PersonId person, OperatorKey operator) {
        byte[] raw = new byte[BYTES];
        RANDOM.nextBytes(raw);
        try {
            return new Made(
                    new PersonKey(operation, person, raw),
                    operator.wrap(raw, about(operation, person)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of 32 bytes is always good", e);
        }
    }

    /**
     * Unwraps a key of the ledger.
     *
     * @throws GeneralSecurityException when the operator key is not the one it was wrapped with
     */
    public static PersonKey unwrap(
            OperationId operation, PersonId person, byte[] wrapped, OperatorKey operator)
            throws GeneralSecurityException {
        return new PersonKey(operation, person, operator.unwrap(wrapped, about(operation, person)));
    }

    /**
     * A key that another node made.
     *
     * @throws GeneralSecurityException when these bytes are no key
     */
    public static PersonKey of(OperationId operation, PersonId person, byte[] raw)
            throws GeneralSecurityException {
        return new PersonKey(operation, person, raw);
    }

    /**
     * The key itself, to be sealed to another node.
     *
     * @throws GeneralSecurityException when the operator key is not the one it was wrapped with
     */
    public static byte[] raw(
            OperationId operation, PersonId person, byte[] wrapped, OperatorKey operator)
            throws GeneralSecurityException {
        return operator.unwrap(wrapped, about(operation, person));
    }

    /** Wraps a key that another node made, as those of this ledger are. */
    public static byte[] wrap(
            OperationId operation, PersonId person, byte[] raw, OperatorKey operator) {
        return operator.wrap(raw, about(operation, person));
    }

    public Sealer sealer(FactId fact) {
        byte[] place = place(fact);
        return clear -> {
            try {
                return aead.encrypt(clear, place);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a person's key cannot encrypt", e);
            }
        };
    }

    public Opener opener(FactId fact) {
        byte[] place = place(fact);
        return sealed -> {
            try {
                return Optional.of(aead.decrypt(sealed, place));
            } catch (GeneralSecurityException e) {
                throw new UnreadableFact(
                        fact + " holds a sealed value that does not open with " + person + "'s key",
                        e);
            }
        };
    }

    private byte[] place(FactId fact) {
        return (operation + "|" + person + "|" + fact).getBytes(StandardCharsets.UTF_8);
    }

    /** What binds a wrapped key to its place. */
    public static String about(OperationId operation, PersonId person) {
        return "person-key|" + operation + "|" + person;
    }

    /** A key just made; it counts once its wrapped form is durable. */
    public record Made(PersonKey key, Wrapped wrapped) {
        private Made(PersonKey key, byte[] wrapped) {
            this(key, new Wrapped(wrapped));
        }
    }

    /** Wrapped bytes, as the ledger stores them. */
    public static final class Wrapped {
        private final byte[] bytes;

        Wrapped(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
