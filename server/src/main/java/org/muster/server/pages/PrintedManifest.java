package org.muster.server.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Seating;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.Sex;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.formats.manifest.ManifestColumn;
import org.muster.formats.manifest.ManifestLine;
import org.muster.formats.manifest.ManifestPlace;
import org.muster.formats.manifest.ManifestSheet;
import org.muster.formats.manifest.SheetLanguage;

/** A leg's manifest as it goes on paper, with its seal. */
final class PrintedManifest {
    private PrintedManifest() {}

    /** In French for readers of French, else in English, all of it. */
    static ManifestSheet of(View view, Leg leg, Frame reading) {
        boolean french = reading.words().language().equals("fr");
        Frame frame = reading.with(Words.of(french ? "fr" : "en"));
        var plan = frame.operation().plan();
        return new ManifestSheet(
                french ? SheetLanguage.FR : SheetLanguage.EN,
                plan.exercise(),
                List.of(plan.name(), plan.post()),
                leg.plan().label(),
                leg.plan().from() + " → " + leg.plan().to(),
                times(leg, frame),
                Arrays.asList(ManifestColumn.values()),
                lines(view, leg, frame),
                seal(leg),
                frame.reader().name(),
                frame.moment().asOf(),
                plan.zone());
    }

    private static String seal(Leg leg) {
        return leg.manifest()
                .map(recorded -> recorded.fact())
                .filter(ManifestClosed.class::isInstance)
                .map(fact -> ((ManifestClosed) fact).seal().hex())
                .orElse("");
    }

    private static List<ManifestSheet.TimeLine> times(Leg leg, Frame frame) {
        List<ManifestSheet.TimeLine> times = new ArrayList<>();
        times.add(
                new ManifestSheet.TimeLine(
                        frame.word("leg.departs"), frame.zoned(leg.plan().departs())));
        leg.manifest()
                .ifPresent(closed ->
                        times.add(
                                new ManifestSheet.TimeLine(
                                        frame.word("leg.state.doors-shut"),
                                        frame.zoned(closed.stamp().instant()))));
        if (leg.state() instanceof LegState.Arrived arrived) {
            times.add(
                    new ManifestSheet.TimeLine(
                            frame.word("leg.state.arrived"), frame.zoned(arrived.at())));
        }
        return times;
    }

    private static List<ManifestLine> lines(View view, Leg leg, Frame frame) {
        List<ManifestLine> lines = new ArrayList<>();
        for (Leg.Aboard aboard : leg.aboard().values()) {
            Optional<Person> person = Person.find(view, aboard.person());
            lines.add(
                    new ManifestLine(
                            lines.size() + 1,
                            Names.of(view, aboard.person()),
                            person.map(p -> p.details().name().original()).orElse(""),
                            person.map(p -> sex(p.details().sex())).orElse(""),
                            person.map(p -> Births.text(p.details().born())).orElse(""),
                            person.flatMap(Person::counted).map(Nationality::code).orElse(""),
                            person.flatMap(p -> p.details().documents().stream().findFirst())
                                    .map(document -> document.number())
                                    .orElse(""),
                            place(aboard.seating(), leg),
                            "",
                            person.flatMap(Person::household).map(Object::toString).orElse(""),
                            needs(view, aboard, frame)));
        }
        return lines;
    }

    private static String needs(View view, Leg.Aboard aboard, Frame frame) {
        List<Need> needs = Needs.of(view, aboard.person());
        return String.join(", ", needs.stream().map(frame::word).toList());
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER -> "X";
            case UNKNOWN -> "";
        };
    }

    private static ManifestPlace place(Seating seating, Leg leg) {
        return switch (seating) {
            case SEAT ->
                    leg.plan().capacities().floor().isPresent()
                            ? ManifestPlace.FLOOR
                            : ManifestPlace.SEAT;
            case LAP -> ManifestPlace.LAP;
            case STRETCHER -> ManifestPlace.STRETCHER;
        };
    }
}
