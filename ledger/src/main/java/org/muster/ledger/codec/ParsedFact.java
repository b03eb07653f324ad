package org.muster.ledger.codec;

import java.util.Optional;
import java.util.function.Supplier;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import tools.jackson.databind.JsonNode;

/** A stored fact whose text was understood, and whose sealed values still wait for a key. */
public final class ParsedFact {
    private static final Opener NO_KEY = sealed -> Optional.empty();

    private final FactTypes.FactType type;
    private final JsonNode tree;
    private final Optional<PersonId> sealedFor;

    ParsedFact(FactTypes.FactType type, JsonNode tree) {
        this.type = type;
        this.tree = tree;
        this.sealedFor =
                type.form().identifying()
                        ? Optional.of(PersonId.parse(tree.required("person").stringValue()))
                        : Optional.empty();
    }

    /** Whose key opens it; empty where nothing is sealed. */
    public Optional<PersonId> sealedFor() {
        return sealedFor;
    }

    /** Reads it with the person's key. */
    public Fact read(Opener opener) {
        return guarded(type.name(), () -> (Fact) type.form().read(tree, opener));
    }

    /** Reads it without a key: what was sealed reads as erased. */
    public Fact readErased() {
        return read(NO_KEY);
    }

    static <T> T guarded(String type, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableFact e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableFact(type + " cannot be read: " + e.getMessage(), e);
        }
    }
}
