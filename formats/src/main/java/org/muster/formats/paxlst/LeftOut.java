package org.muster.formats.paxlst;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.muster.formats.problem.Problems;

/** Tells what a list says and a table of its passengers does not. */
final class LeftOut {

    private LeftOut() {}

    static void tell(String file, PassengerList list, Problems problems) {
        int crew = list.travellers().size() - list.passengers().size();
        if (crew > 0) {
            problems.tell(
                    "PAX-060",
                    file,
                    0,
                    "",
                    Integer.toString(crew),
                    "of the crew are on the list and not in the table, which has passengers only.",
                    "Nothing to do where only they are needed.");
        }
        List<String> kinds = kinds(list);
        if (!kinds.isEmpty()) {
            problems.tell(
                    "PAX-062",
                    file,
                    0,
                    "",
                    String.join(", ", kinds),
                    "are on the list, and the table has no column for them.",
                    "Keep the list itself beside the table.");
        }
    }

    private static List<String> kinds(PassengerList list) {
        List<String> kinds = new ArrayList<>();
        if (!list.flights().isEmpty()) {
            kinds.add("flights");
        }
        add(kinds, "issuers of documents", list, hasDocument(one -> !one.issuer().isEmpty()));
        add(
                kinds,
                "expiry of documents",
                list,
                hasDocument(one -> one.expiry().year().isPresent()));
        add(kinds, "visas", list, hasDocument(one -> one.type().startsWith(PassengerTable.VISA)));
        add(kinds, "places", list, one -> !one.places().isEmpty());
        add(kinds, "references", list, one -> !one.references().isEmpty());
        add(kinds, "addresses", list, one -> !one.address().equals(Address.NONE));
        add(kinds, "further lines", list, LeftOut::hasOthers);
        return kinds;
    }

    private static void add(
            List<String> kinds, String kind, PassengerList list, Predicate<Traveller> has) {
        if (list.passengers().stream().anyMatch(has)) {
            kinds.add(kind);
        }
    }

    private static Predicate<Traveller> hasDocument(Predicate<TravelDocument> like) {
        return traveller -> traveller.documents().stream().anyMatch(like);
    }

    private static boolean hasOthers(Traveller traveller) {
        return !traveller.others().isEmpty()
                || traveller.documents().stream().anyMatch(one -> !one.others().isEmpty());
    }
}
