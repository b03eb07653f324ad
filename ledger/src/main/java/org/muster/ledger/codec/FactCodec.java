package org.muster.ledger.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Erases;
import org.muster.core.fact.Fact;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.node.NodeFact;
import tools.jackson.core.JsonGenerator;

/**
 * Facts to text and back, and to the bytes of snapshots and back.
 *
 * <p>Threads: any number.
 */
public final class FactCodec {
    private final FactTypes types;
    private final Form node = new PlainForms.Printed("NodeId", NodeId::new);
    private final Form user = new PlainForms.Printed("UserId", UserId::new);

    public FactCodec() {
        this(new Forms(true));
    }

    private FactCodec(Forms forms) {
        types = new FactTypes(forms);
    }

    /** One that seals nothing: to measure what sealing costs, never for a ledger of real people. */
    public static FactCodec unsealed() {
        return new FactCodec(new Forms(false));
    }

    /** The stable name of the fact's type, such as {@code gate.Boarded}. */
    public String typeOf(Fact fact) {
        return types.of(fact).name();
    }

    public int versionOf(Fact fact) {
        return types.of(fact).version();
    }

    /** Every type of fact there is, by stable name. */
    public List<String> listTypes() {
        return types.list().stream().map(FactTypes.FactType::name).toList();
    }

    /** Whether writing the fact needs its person's key. */
    public boolean isSealed(Fact fact) {
        if (!types.of(fact).form().identifying()) {
            return false;
        }
        if (fact instanceof AboutPerson) {
            return true;
        }
        throw new IllegalStateException(
                typeOf(fact) + " holds identifying values but is not about a person");
    }

    /** Whether facts of a type hold sealed values; not those of a type that only others know. */
    public boolean mayBeSealed(String type) {
        return types.find(type).filter(found -> found.form().identifying()).isPresent();
    }

    /** Whether facts of a type are for servers alone to record: who takes part, who is erased. */
    public boolean isOfServers(String type) {
        return mayErase(type)
                || types.find(type)
                        .filter(found -> NodeFact.class.isAssignableFrom(found.type()))
                        .isPresent();
    }

    /** Whether facts of a type destroy keys; not those of a type that only others know. */
    public boolean mayErase(String type) {
        return types.find(type)
                .filter(found -> Erases.class.isAssignableFrom(found.type()))
                .isPresent();
    }

    /** The fact as it reads once its person's key is destroyed. */
    public Recorded erased(Recorded recorded) {
        Fact fact = recorded.fact();
        if (!types.of(fact).form().identifying()) {
            return recorded;
        }
        String body = write(fact, clear -> new byte[0]);
        Fact left = parse(typeOf(fact), versionOf(fact), body).readErased();
        return new Recorded(
                recorded.node(),
                recorded.number(),
                recorded.millis(),
                recorded.counter(),
                recorded.by(),
                recorded.command(),
                left);
    }

    public String write(Fact fact, Sealer sealer) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(256);
        try (JsonGenerator out = Json.generator(text)) {
            types.of(fact).form().write(out, fact, sealer);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    /**
     * Understands what {@link #write} wrote, now or in an older version.
     *
     * @throws UnreadableFact when it is damaged or from a newer Muster
     */
    public ParsedFact parse(String type, int version, String body) {
        FactTypes.FactType found = types.get(type);
        if (version != found.version()) {
            throw new UnreadableFact(
                    type
                            + " is written in version "
                            + version
                            + ", but this Muster reads up to version "
                            + found.version()
                            + "; use a newer Muster",
                    null);
        }
        return ParsedFact.guarded(type, () -> new ParsedFact(found, Json.parse(body)));
    }

    /** Writes a recorded fact into a snapshot. */
    public void put(BinaryOut out, Recorded recorded) {
        FactTypes.FactType type = types.of(recorded.fact());
        node.put(out, recorded.node());
        out.putVar(recorded.number());
        out.putLong(recorded.millis());
        out.putVar(recorded.counter());
        user.put(out, recorded.by());
        out.putLong(recorded.command().high());
        out.putLong(recorded.command().low());
        out.putVar(type.place());
        type.form().put(out, recorded.fact());
    }

    public Recorded take(BinaryIn in) {
        return new Recorded(
                (NodeId) node.take(in),
                in.takeVar(),
                in.takeLong(),
                (int) in.takeVar(),
                (UserId) user.take(in),
                new CommandId(in.takeLong(), in.takeLong()),
                (Fact) types.get((int) in.takeVar()).form().take(in));
    }

    /** Changes whenever any shape does, so that snapshots of other shapes are not read. */
    public String fingerprint() {
        String shapes =
                types.list().stream()
                        .map(type -> type.name() + type.version() + type.form().describe())
                        .collect(Collectors.joining("\n"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(shapes.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
