package org.muster.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.fact.NodeId;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.keys.NodeKeys;

/**
 * A parcel under way: sealed to its receiver and signed by its sender, so that it may lie on a lost
 * stick or go over any wire. From and to stand outside.
 */
public record Envelope(NodeId from, NodeId to, byte[] sealed, String signature) {
    private static final byte[] MAGIC = "MUSTER-PARCEL-1\n".getBytes(StandardCharsets.US_ASCII);

    /** Closes a parcel. */
    public static Envelope close(Parcel parcel, NodeId to, PublicKeys receiver, NodeKeys sender) {
        byte[] sealed = NodeKeys.seal(receiver, ParcelForm.write(parcel), about(parcel.from(), to));
        return new Envelope(
                parcel.from(), to, sealed, sender.sign(message(parcel.from(), to, sealed)));
    }

    /**
     * Opens it, if its sender is one of those known and signed it.
     *
     * @throws Damaged when it is not, or it is for another, or was altered
     */
    public Parcel open(NodeKeys receiver, Function<NodeId, Optional<PublicKeys>> known)
            throws Damaged {
        PublicKeys sender =
                known.apply(from).orElseThrow(() -> new Damaged("nobody knows its sender " + from));
        if (!NodeKeys.isSigned(sender, message(from, to, sealed), signature)) {
            throw new Damaged("it was altered on the way, or is not from " + from);
        }
        return unseal(receiver);
    }

    /** What is in it, whoever sent it: only what others signed in it may be believed. */
    Parcel unseal(NodeKeys receiver) throws Damaged {
        try {
            Parcel parcel = ParcelForm.read(receiver.open(sealed, about(from, to)));
            if (!parcel.from().equals(from)) {
                throw new Damaged("inside it is from " + parcel.from() + ", not from " + from);
            }
            return parcel;
        } catch (GeneralSecurityException e) {
            throw new Damaged("it is sealed to " + to + " with other keys than this node's", e);
        }
    }

    public byte[] bytes() {
        return new ByteOut()
                .raw(MAGIC)
                .text(from.value())
                .text(to.value())
                .bytes(sealed)
                .text(signature)
                .all();
    }

    /** Reads what {@link #bytes} gave. */
    public static Envelope read(byte[] bytes) throws Damaged {
        ByteIn in = new ByteIn(bytes);
        if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
            throw new Damaged("it is no parcel of Muster");
        }
        try {
            Envelope envelope =
                    new Envelope(
                            new NodeId(in.text()), new NodeId(in.text()), in.bytes(), in.text());
            if (!in.isAtEnd()) {
                throw new Damaged("something follows it");
            }
            return envelope;
        } catch (IllegalArgumentException e) {
            throw new Damaged("it names no node: " + e.getMessage(), e);
        }
    }

    private static String about(NodeId from, NodeId to) {
        return "muster parcel|" + from + "|" + to;
    }

    private static byte[] message(NodeId from, NodeId to, byte[] sealed) {
        return new ByteOut().text(about(from, to)).bytes(sealed).all();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope envelope && Arrays.equals(bytes(), envelope.bytes());
    }

    @Override
    public int hashCode() {
        return signature.hashCode();
    }
}
