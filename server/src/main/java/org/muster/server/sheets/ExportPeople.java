package org.muster.server.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.export.ExportRows;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;
import org.muster.formats.manifest.ManifestPlace;

/** Whom an export is about, by name. */
public final class ExportPeople {
    private static final Comparator<Picked> ORDER =
            Comparator.comparing(Picked::name, PersonName.ORDER)
                    .thenComparing(one -> one.person().value());

    private ExportPeople() {}

    /**
     * Somebody whom it is about.
     *
     * @param line what the roll has of them; empty for somebody aboard whom nobody registered
     * @param place where they are aboard, of a manifest
     */
    public record Picked(PersonId person, Optional<RollLine> line, Optional<ManifestPlace> place) {
        static Picked of(RollLine line) {
            return new Picked(line.person(), Optional.of(line), Optional.empty());
        }

        PersonName name() {
            return line.map(RollLine::name)
                    .orElseGet(() -> new PersonName(person.toString(), "", ""));
        }
    }

    /** In no order: call {@link #sort} when the roll is free again. */
    public static List<Picked> pick(View view, Roll roll, ExportRows rows) {
        return switch (rows.kind()) {
            case PEOPLE -> fitting(roll, choice(rows));
            case NAMED -> named(view, roll, rows.persons());
            case MANIFEST ->
                    rows.leg()
                            .flatMap(id -> Leg.find(view, id))
                            .map(leg -> aboard(roll, leg))
                            .orElse(List.of());
        };
    }

    /** By name, as lists have them. */
    public static List<Picked> sort(List<Picked> picked) {
        return picked.stream().sorted(ORDER).toList();
    }

    private static PeopleChoice choice(ExportRows rows) {
        return new PeopleChoice(
                rows.state(), rows.nationality(), rows.basis(), rows.leg(), rows.carried());
    }

    private static List<Picked> fitting(Roll roll, PeopleChoice choice) {
        List<Picked> fitting = new ArrayList<>();
        roll.forEach(line -> {
            if (choice.fits(line)) {
                fitting.add(Picked.of(line));
            }
        });
        return fitting;
    }

    private static List<Picked> named(View view, Roll roll, List<PersonId> persons) {
        Set<PersonId> wanted = new HashSet<>();
        persons.forEach(id -> Person.find(view, id).ifPresent(person -> wanted.add(person.id())));
        return lines(roll, wanted).values().stream().map(Picked::of).toList();
    }

    private static List<Picked> aboard(Roll roll, Leg leg) {
        Map<PersonId, RollLine> lines = lines(roll, leg.aboard().keySet());
        List<Picked> picked = new ArrayList<>();
        for (Leg.Aboard one : leg.aboard().values()) {
            picked.add(
                    new Picked(
                            one.person(),
                            Optional.ofNullable(lines.get(one.person())),
                            Optional.of(ManifestRow.place(one.seating(), leg))));
        }
        return picked;
    }

    private static Map<PersonId, RollLine> lines(Roll roll, Set<PersonId> persons) {
        Map<PersonId, RollLine> lines = new HashMap<>();
        roll.forEach(line -> {
            if (persons.contains(line.person())) {
                lines.put(line.person(), line);
            }
        });
        return lines;
    }
}
