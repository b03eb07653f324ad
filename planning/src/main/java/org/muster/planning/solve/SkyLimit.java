package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.Terminal;

/**
 * What carriers, parking and fuel ask of the legs that fly: of some legs in some fits, each with
 * its weight, no more than a limit. Every plan keeps all of them.
 */
record SkyLimit(List<Term> terms, long most) {
    private static final int DAY = 86_400;
    private static final double CENTILITRE = 100;

    /** What a leg in a fit takes of a limit. */
    record Term(Departure leg, Fit fit, long weight) {
        int fitIndex() {
            return leg.fits().indexOf(fit);
        }
    }

    SkyLimit {
        terms = List.copyOf(terms);
    }

    private long all() {
        return terms.stream().mapToLong(Term::weight).sum();
    }

    static List<SkyLimit> of(Outline outline) {
        List<SkyLimit> limits = new ArrayList<>();
        outline.legs().stream()
                .filter(leg -> leg.carrier() != null)
                .collect(
                        Collectors.groupingBy(
                                leg -> leg.leg().carrier().orElseThrow(),
                                TreeMap::new,
                                Collectors.toList()))
                .values()
                .forEach(legs -> carrier(limits, legs));
        for (Place place : outline.problem().places()) {
            if (place instanceof Terminal terminal) {
                terminal(limits, terminal, outline.legs());
            }
        }
        return limits.stream().filter(limit -> limit.all() > limit.most()).toList();
    }

    private static void carrier(List<SkyLimit> limits, List<Departure> legs) {
        for (Departure leg : legs) {
            limits.add(away(leg, legs));
            limits.add(duty(leg, legs));
            for (Departure other : legs) {
                refit(limits, leg, other);
            }
        }
    }

    /** A carrier is away from one leg's stand until it can stand again. */
    private static SkyLimit away(Departure leg, List<Departure> legs) {
        List<Term> terms = new ArrayList<>();
        for (Departure other : legs) {
            if (other == leg || other.stands() <= leg.stands() && leg.stands() < other.free()) {
                other.fits().forEach(fit -> terms.add(new Term(other, fit, 1)));
            }
        }
        return new SkyLimit(terms, 1);
    }

    /** In each fit of a leg, the other leg in no other if there is no time to change between. */
    private static void refit(List<SkyLimit> limits, Departure leg, Departure other) {
        boolean before = other.stands() < leg.stands();
        if (!before || Skies.apart(other, leg, true) || !Skies.apart(other, leg, false)) {
            return;
        }
        for (Fit fit : leg.fits()) {
            List<Term> terms = new ArrayList<>(List.of(new Term(leg, fit, 1)));
            for (Fit second : other.fits()) {
                boolean refits =
                        leg.name(fit).isPresent()
                                && other.name(second).isPresent()
                                && !leg.name(fit).equals(other.name(second));
                if (refits) {
                    terms.add(new Term(other, second, 1));
                }
            }
            limits.add(new SkyLimit(terms, 1));
        }
    }

    /** A day that begins with a leg that does not fly lies within one that does. */
    private static SkyLimit duty(Departure first, List<Departure> legs) {
        Carrier carrier = first.carrier();
        List<Term> terms = new ArrayList<>();
        for (Departure leg : legs) {
            int since = leg.departs() - first.departs();
            if (since >= 0 && since < DAY) {
                leg.fits().forEach(fit -> terms.add(new Term(leg, fit, leg.onTheWay())));
            }
        }
        return new SkyLimit(terms, carrier == null ? Long.MAX_VALUE : carrier.duty().toSeconds());
    }

    private static void terminal(
            List<SkyLimit> limits, Terminal terminal, List<Departure> allLegs) {
        List<Departure> legs =
                allLegs.stream().filter(leg -> leg.terminal().equals(terminal.id())).toList();
        if (terminal.parking().isPresent()) {
            int most = terminal.parking().getAsInt();
            legs.forEach(leg -> limits.add(parking(leg.stands(), legs, most)));
        }
        if (terminal.fuel().isPresent()) {
            List<Term> terms = new ArrayList<>();
            for (Departure leg : legs) {
                long litres = (long) Math.floor(Skies.litres(leg) * CENTILITRE);
                leg.fits().forEach(fit -> terms.add(new Term(leg, fit, litres)));
            }
            limits.add(new SkyLimit(terms, (long) (terminal.fuel().getAsLong() * CENTILITRE)));
        }
    }

    private static SkyLimit parking(int second, List<Departure> legs, int most) {
        List<Term> terms = new ArrayList<>();
        for (Departure leg : legs) {
            if (leg.stands() <= second && second < leg.departs()) {
                leg.fits().forEach(fit -> terms.add(new Term(leg, fit, 1)));
            }
        }
        return new SkyLimit(terms, most);
    }
}
