package org.muster.benchmarks.families;

import java.io.IOException;
import java.util.Map;

/** One household goes through all pages of a wish to leave, and sends. */
final class Walk {
    private Walk() {}

    static Ending go(Household who, Visit visit) throws InterruptedException {
        try {
            tell(who, visit);
            return Sending.go(who, visit);
        } catch (Unexpected e) {
            return e.isPutOff(who)
                    ? new Ending.PutOff(who)
                    : new Ending.Failed(who, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Ending.Failed(who, e.toString());
        }
    }

    private static void tell(Household who, Visit visit)
            throws IOException, InterruptedException, Unexpected {
        var first = visit.see(visit.root() + "?lang=" + who.language());
        var style = visit.see("/assets/portal.css");
        visit.think();
        var question = visit.see(visit.root() + "/wish");
        visit.answer("wish", Map.of("wish", "LEAVE"));
        for (int person = 1; person <= who.people(); person++) {
            tell(who, person, visit);
        }
        visit.answer("place", Map.of("place", "Plateau, by the school", "company", ""));
        visit.answer(
                "reach",
                Map.of("phone", "+227 9%07d".formatted(who.number()), "email", "", "other", ""));
    }

    private static void tell(Household who, int person, Visit visit)
            throws IOException, InterruptedException, Unexpected {
        String of = person + ".";
        visit.answer(
                "who-" + person,
                Map.of(
                        of + "family",
                        who.name(),
                        of + "given",
                        "Nr " + person,
                        of + "born",
                        String.valueOf(1980 + person)));
        visit.answer("papers-" + person, Map.of(of + "nationality", "FRA", of + "document", ""));
        visit.answer("needs-" + person, person == 2 ? Map.of(of + "needs", "INFANT") : Map.of());
        visit.answer("more", Map.of("more", person < who.people() ? "yes" : "no"));
    }
}
