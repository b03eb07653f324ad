package org.muster.server.costs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostFact.FareFrozen;
import org.muster.core.cost.Entry;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.TravelDocument;
import org.muster.formats.tabular.CsvLine;

/**
 * What promissory notes are made from: everybody whom a leg took out, with who signs for them and
 * the fare frozen for where they were taken. A minor's note is signed by the first grown member of
 * their household aboard; where there is none, the field is empty and a person must decide. Whoever
 * reads this reads names.
 */
public final class PromissoryRows {
    private static final int GROWN = 18;

    private static final String HEAD =
            "leg,left_on,destination,person,household,family_name,given_names,born,age,sex,"
                    + "nationality,document,document_issuer,document_number,signed_by,fare,"
                    + "currency,fare_as_of,fare_frozen_by,fare_basis,"
                    + Asked.HEAD
                    + "\r\n";

    private final View view;
    private final CostBook book;
    private final ZoneId zone;
    private final Asked asked;
    private final StringBuilder text = new StringBuilder(HEAD);

    private PromissoryRows(View view, CostBook book, ZoneId zone, Asked asked) {
        this.view = view;
        this.book = book;
        this.zone = zone;
        this.asked = asked;
    }

    public static String csv(View view, CostBook book, ZoneId zone, Asked asked) {
        PromissoryRows rows = new PromissoryRows(view, book, zone, asked);
        Leg.listAll(view).stream().filter(Leg::carriesOut).forEach(rows::addLeg);
        return rows.text.toString();
    }

    private void addLeg(Leg leg) {
        LocalDate day = LocalDate.ofInstant(Departed.at(view, leg), zone);
        List<Person> aboard = new ArrayList<>();
        leg.aboard().keySet().forEach(id -> Person.find(view, id).ifPresent(aboard::add));
        Map<HouseholdId, Person> signers = new HashMap<>();
        for (Person person : aboard) {
            if (!isMinor(person, day)) {
                person.household().ifPresent(house -> signers.putIfAbsent(house, person));
            }
        }
        for (Person person : aboard) {
            Optional<Person> signer =
                    isMinor(person, day)
                            ? person.household().flatMap(h -> Optional.ofNullable(signers.get(h)))
                            : Optional.of(person);
            text.append(row(leg, day, person, signer));
        }
    }

    /** Whoever's age is not known signs for themselves until somebody knows better. */
    private static boolean isMinor(Person person, LocalDate day) {
        return age(person, day).orElse(GROWN) < GROWN;
    }

    private static OptionalInt age(Person person, LocalDate day) {
        return person.details().born().ageOn(day);
    }

    private String row(Leg leg, LocalDate day, Person person, Optional<Person> signer) {
        Optional<Entry<FareFrozen>> fare = book.findFare(leg.plan().to());
        Optional<TravelDocument> document = person.details().documents().stream().findFirst();
        OptionalInt age = age(person, day);
        return CsvLine.of(
                leg.plan().label(),
                day,
                leg.plan().to(),
                person.id(),
                person.household().<Object>map(house -> house).orElse(""),
                person.details().name().family(),
                person.details().name().given(),
                person.details().born(),
                age.isPresent() ? (Object) age.getAsInt() : "",
                person.details().sex(),
                person.counted().map(Nationality::code).orElse(""),
                document.map(shown -> shown.kind().name()).orElse(""),
                document.map(TravelDocument::issuer).orElse(""),
                document.map(TravelDocument::number).orElse(""),
                signer.<Object>map(Person::id).orElse(""),
                fare.<Object>map(frozen -> frozen.fact().fare().amount()).orElse(""),
                fare.map(frozen -> frozen.fact().fare().currency()).orElse(""),
                fare.<Object>map(frozen -> frozen.fact().day()).orElse(""),
                fare.<Object>map(frozen -> frozen.recorded().by()).orElse(""),
                fare.map(frozen -> frozen.fact().basis()).orElse(""),
                asked.asOf(),
                asked.by(),
                asked.exerciseWord());
    }
}
