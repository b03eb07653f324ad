package org.muster.cli;

import java.io.PrintWriter;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.anchor.AnchoredChain;
import org.muster.ledger.anchor.ComparedChain;
import org.muster.ledger.anchor.StampChecked;
import org.muster.ledger.anchor.TimeStamp;

/** What an anchor says of a ledger, in sentences; each tells whether it is as it must be. */
record AnchorPrint(PrintWriter out, Anchor anchor) {

    /**
     * Who made it.
     *
     * @param known the key of this ledger's own node, where the anchor names that
     */
    boolean signature(Optional<String> known) {
        String of = "Anchor of " + anchor.made() + " by node " + anchor.node() + ": ";
        if (!anchor.isSigned()) {
            out.println(of + "it was altered after it was signed, and says nothing any more.");
            return false;
        }
        if (known.isEmpty()) {
            out.println(of + "signed, by a node whose key is not that of this ledger.");
            return true;
        }
        boolean own = known.get().equals(anchor.key());
        out.println(
                of
                        + (own
                                ? "signed with this node's key."
                                : "signed with another key than this node has; somebody else made"
                                        + " it, or the ledger is not the one that it was made of."));
        return own;
    }

    boolean chains(List<ComparedChain> chains) {
        chains.forEach(each -> out.println("  " + line(each)));
        return chains.stream().allMatch(each -> each.result() == ComparedChain.Result.WHOLE);
    }

    private static String line(ComparedChain compared) {
        AnchoredChain chain = compared.chain();
        String name =
                switch (chain.of()) {
                    case LEDGER -> "ledger " + chain.name() + "#" + chain.number();
                    case READS -> "log of reads " + chain.name() + "#" + chain.number();
                };
        return switch (compared.result()) {
            case WHOLE -> "whole: " + name + ", now at #" + compared.now();
            case SHORTENED ->
                    "SHORTENED: "
                            + name
                            + ", now ends at #"
                            + compared.now()
                            + ". Rows were cut off, or an older back-up was put back.";
            case REWRITTEN ->
                    "REWRITTEN: "
                            + name
                            + " has another hash, or a row before it was altered. Keep this ledger as"
                            + " evidence.";
            case MISSING -> "MISSING: " + name + ". There is no such chain any more.";
            case UNKNOWN ->
                    "UNKNOWN: "
                            + name
                            + ". Not all rows up to there are here, or a wrong row stopped the walk"
                            + " before.";
        };
    }

    /** Whom nobody was named to believe is not believed, and not held against it. */
    boolean stamp(List<X509Certificate> authorities) {
        if (anchor.token().isEmpty()) {
            out.println(
                    authorities.isEmpty()
                            ? "No time stamp: the time is the node's own word."
                            : "No time stamp: there is nothing that the authority could vouch for.");
            return authorities.isEmpty();
        }
        return switch (TimeStamp.check(anchor, authorities)) {
            case StampChecked.Bad bad -> {
                out.println("The time stamp proves nothing: " + bad.sentence() + ".");
                yield false;
            }
            case StampChecked.Good good -> {
                out.println(
                        good.trusted()
                                ? "Time stamp: these heads were there at "
                                        + good.at()
                                        + ", as "
                                        + good.by()
                                        + " swears."
                                : "Time stamp of "
                                        + good.at()
                                        + " by one who calls itself "
                                        + good.by()
                                        + ". Name its certificate with --authority to know that it"
                                        + " is.");
                yield true;
            }
        };
    }
}
