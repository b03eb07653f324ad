package org.muster.sync;

import java.util.ArrayList;
import java.util.List;
import org.muster.ledger.exchange.ChainCheck;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.SignedHead;
import org.muster.ledger.keys.NodeKeys;

/** What somebody could do to a parcel. */
final class Altered {
    private Altered() {}

    static Parcel with(Parcel parcel, List<Segment> segments) {
        return new Parcel(
                parcel.from(),
                parcel.operation(),
                parcel.serial(),
                parcel.taken(),
                parcel.has(),
                parcel.asOf(),
                segments,
                parcel.keys());
    }

    /** The last row says something else. */
    static Segment by(Segment segment, String body) {
        List<Link> links = new ArrayList<>(segment.links());
        ChainRow row = ((Link.Held) links.removeLast()).row();
        links.add(new Link.Held(other(row, body)));
        return new Segment(segment.node(), segment.after(), links, segment.end());
    }

    static Segment signedBy(Segment segment, NodeKeys keys) {
        return new Segment(
                segment.node(), segment.after(), segment.links(), signed(segment.end(), keys));
    }

    /** As a node would sign it that told another history before. */
    static Segment resigned(Segment segment, String body, NodeKeys keys, TwoNodes nodes)
            throws Exception {
        Segment other = by(segment, body);
        Hash before = segment.after() == 0 ? Hash.NONE : hashAt(nodes, segment);
        Hash end = ChainCheck.ends(other, before).getLast().hash();
        SignedHead head = new SignedHead(segment.node(), segment.end().number(), end, "");
        return new Segment(segment.node(), segment.after(), other.links(), signed(head, keys));
    }

    /** The hash of the hub's chain where the segment begins, as a shorter stretch ends with it. */
    private static Hash hashAt(TwoNodes nodes, Segment segment) throws Exception {
        return nodes.hub
                .ledger()
                .exchange()
                .findAfter(TwoNodes.OPERATION, segment.node(), 0, (int) segment.after())
                .orElseThrow()
                .end()
                .hash();
    }

    private static SignedHead signed(SignedHead head, NodeKeys keys) {
        byte[] message = SignedHead.message(head.node(), head.number(), head.hash());
        return new SignedHead(head.node(), head.number(), head.hash(), keys.sign(message));
    }

    private static ChainRow other(ChainRow row, String body) {
        return new ChainRow(
                row.operation(),
                row.node(),
                row.number(),
                row.millis(),
                row.counter(),
                row.by(),
                row.command(),
                row.type(),
                row.version(),
                body);
    }
}
