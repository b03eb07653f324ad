package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.SignedHead;
import org.muster.ledger.keys.NodeKeys;

class ParcelFormTest {
    private static final OperationId OPERATION = new OperationId("drill");
    private static final int DRAWN = 300;

    @Test
    void whatIsWrittenIsReadBack() throws Damaged {
        for (int seed = 1; seed <= DRAWN; seed++) {
            Parcel parcel = parcel(new Random(seed));
            Parcel read = ParcelForm.read(ParcelForm.write(parcel));
            assertThat(read.segments()).isEqualTo(parcel.segments());
            assertThat(read.has()).isEqualTo(parcel.has());
            assertThat(read.taken()).isEqualTo(parcel.taken());
            assertThat(read.serial()).isEqualTo(parcel.serial());
            assertThat(read.keys().stream().map(ParcelFormTest::told).toList())
                    .isEqualTo(parcel.keys().stream().map(ParcelFormTest::told).toList());
        }
    }

    @Test
    void whateverTheBytesAreTheyAreReadOrCalledDamaged() {
        int damaged = 0;
        for (int seed = 1; seed <= DRAWN; seed++) {
            Random random = new Random(seed);
            ByteIn written = new ByteIn(ParcelForm.write(parcel(random)));
            byte[] clear = unpacked(bytes(written));
            byte[] rest = rest(written);
            for (int i = 0; i < 40; i++) {
                byte[] altered = Arrays.copyOf(clear, random.nextInt(clear.length) + 1);
                altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
                byte[] random32 = Arrays.copyOf(rest, random.nextInt(rest.length + 1));
                try {
                    ParcelForm.read(
                            new ByteOut()
                                    .bytes(Packing.pack(altered))
                                    .raw(random.nextBoolean() ? rest : random32)
                                    .all());
                } catch (Damaged e) {
                    damaged++;
                }
            }
        }
        assertThat(damaged).isPositive();
    }

    @Test
    void anEnvelopeOpensForItsReceiverAloneAndOnlyUntouched() throws Exception {
        NodeKeys sender = NodeKeys.make();
        NodeKeys receiver = NodeKeys.make();
        Parcel parcel = parcel(new Random(5));
        NodeId to = new NodeId("hub");
        Envelope envelope = Envelope.close(parcel, to, receiver.shown(), sender);
        java.util.function.Function<NodeId, java.util.Optional<org.muster.core.node.PublicKeys>>
                known = node -> java.util.Optional.of(sender.shown());
        assertThat(envelope.open(receiver, known).segments()).isEqualTo(parcel.segments());
        assertThatThrownBy(() -> envelope.open(sender, known)).isInstanceOf(Damaged.class);
        byte[] bytes = envelope.bytes();
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> Envelope.read(altered).open(receiver, known))
                    .as("byte " + at)
                    .isInstanceOf(Damaged.class);
        }
        for (int bit = 8 * (bytes.length - 2); bit < 8 * bytes.length; bit++) {
            byte[] altered = bytes.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Envelope.read(altered).open(receiver, known))
                    .as("bit %d of the signature's end", bit)
                    .isInstanceOf(Damaged.class);
        }
    }

    private static byte[] bytes(ByteIn in) {
        try {
            return in.bytes();
        } catch (Damaged e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] rest(ByteIn in) {
        ByteOut rest = new ByteOut();
        while (!in.isAtEnd()) {
            try {
                rest.raw(in.raw(1));
            } catch (Damaged e) {
                throw new AssertionError(e);
            }
        }
        return rest.all();
    }

    private static byte[] unpacked(byte[] packed) {
        try {
            return Packing.unpack(packed);
        } catch (Damaged e) {
            throw new AssertionError(e);
        }
    }

    private static String told(OpenKey key) {
        return key + " " + Arrays.toString(key.raw());
    }

    private static Parcel parcel(Random random) {
        List<Segment> segments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            segments.add(segment(random, new NodeId("gate-" + i)));
        }
        List<OpenKey> keys = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            keys.add(
                    new OpenKey(
                            new PersonId(random.nextInt(1 << 30)),
                            new NodeId("hub"),
                            bytes(random)));
        }
        return new Parcel(
                new NodeId("gate-1"),
                OPERATION,
                random.nextLong(),
                List.of(random.nextLong(), 5L),
                Map.of(new NodeId("hub"), random.nextLong(1L << 40)),
                Map.of(new NodeId("hub"), Instant.ofEpochMilli(random.nextLong(1L << 41))),
                segments,
                keys);
    }

    private static Segment segment(Random random, NodeId node) {
        List<Link> links = new ArrayList<>();
        long after = random.nextInt(1 << 20);
        long number = after;
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            Link link =
                    random.nextInt(5) == 0
                            ? new Link.Withheld(random.nextInt(1, 900), new Hash(bytes(random)))
                            : new Link.Held(row(random, node, number + 1));
            links.add(link);
            number += link.count();
        }
        return new Segment(
                node, after, links, new SignedHead(node, number, new Hash(bytes(random)), "sig"));
    }

    private static ChainRow row(Random random, NodeId node, long number) {
        return new ChainRow(
                OPERATION,
                node,
                number,
                random.nextLong(1L << 42),
                random.nextInt(9),
                new UserId("user-" + random.nextInt(3)),
                new CommandId(random.nextInt(2), random.nextLong()),
                "gate.Boarded",
                1,
                body(random));
    }

    /** As the ledger writes them, and as nobody does. */
    private static String body(Random random) {
        StringBuilder body = new StringBuilder("{\"person\":\"" + random.nextInt() + "\"");
        for (int i = random.nextInt(4); i > 0; i--) {
            byte[] sealed = new byte[random.nextInt(300)];
            random.nextBytes(sealed);
            String text = Base64.getEncoder().encodeToString(sealed);
            body.append(",\"v" + i + "\":{\"sealed\":\"");
            body.append(
                    switch (random.nextInt(9)) {
                        case 0 -> text.replace("=", "");
                        case 1 -> text + "!";
                        case 2 -> "ù\u0001" + text;
                        case 3 -> "AB==";
                        default -> text;
                    });
            body.append(random.nextInt(9) == 0 ? "" : "\"}");
        }
        return body.append("}").toString();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
