package org.muster.formats.paxlst;

import java.util.ArrayList;
import java.util.List;
import org.muster.formats.edifact.Findings;
import org.muster.formats.edifact.Placed;

/** Makes lists of their parts (UNH, S010; guide 4.4), and holds their counts (guide 4.24). */
final class Joining {

    private final Findings findings;
    private final List<PassengerList> lists = new ArrayList<>();
    private final List<Part> open = new ArrayList<>();

    private Joining(Findings findings) {
        this.findings = findings;
    }

    static List<PassengerList> join(List<Part> parts, Findings findings) {
        Joining joining = new Joining(findings);
        parts.forEach(joining::take);
        joining.close();
        return List.copyOf(joining.lists);
    }

    private void take(Part part) {
        boolean continues = !open.isEmpty() && part.continues(open.getLast());
        if (!continues) {
            close();
            if (!part.isBegin()) {
                tellSequence(part, "begins in the middle: the parts before it are not in the file");
            }
        }
        open.add(part);
        if (part.isEnd()) {
            close();
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Part last = open.getLast();
        // A list of one part needs no mark; one that says it begins must say that it ends.
        boolean oneAlone = open.size() == 1 && last.message().header().text(4, 2).isEmpty();
        if (!last.isEnd() && !oneAlone) {
            tellSequence(last, "is not the last part, and no other follows it in the file");
        }
        List<Traveller> all =
                open.stream().flatMap(part -> part.list().travellers().stream()).toList();
        open.forEach(part -> checkCounts(part, all));
        lists.add(open.getFirst().list().withTravellers(all));
        open.clear();
    }

    private void checkCounts(Part part, List<Traveller> all) {
        if (part.counts().isEmpty()) {
            findings.tell(
                    "PAX-051",
                    part.message().header(),
                    "CNT",
                    "",
                    "is missing from the message (guide 4.24).",
                    "Ask the sender how many are aboard.");
        }
        for (Placed count : part.counts()) {
            String what = count.text(1, 1);
            if (!what.equals("41") && !what.equals("42")) {
                continue;
            }
            boolean crew = what.equals("41");
            long inside = of(part.list().travellers(), crew);
            String told = count.text(1, 2);
            // Some senders repeat the whole list's total in each part.
            if (!told.equals(Long.toString(inside)) && !told.equals(Long.toString(of(all, crew)))) {
                findings.tell(
                        "PAX-050",
                        count,
                        "CNT 6066",
                        told,
                        "is not the "
                                + inside
                                + (crew ? " crew" : " passengers")
                                + " that are in"
                                + " the message (guide 4.24).",
                        "Somebody may be lost: ask the sender to send it again.");
            }
        }
    }

    private static long of(List<Traveller> travellers, boolean crew) {
        return travellers.stream().filter(traveller -> traveller.role().isCrew() == crew).count();
    }

    private void tellSequence(Part part, String what) {
        findings.tell(
                "PAX-003",
                part.message().header(),
                "UNH S010",
                part.message().header().text(4, 1) + ":" + part.message().header().text(4, 2),
                what + " (guide 4.4).",
                "Ask the sender for the whole list.");
    }
}
