package org.muster.exercises.population;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** The population as it is: one line a person. */
final class PeopleFile {
    private static final String HEADINGS =
            "person,household,household_kind,visiting,role,given,family,birth_family,own_script,birth,"
                    + "sex,nationalities,documents,phone,email,address,quarter,employer,whereabouts,"
                    + "from,until\n";

    private final Writer out;

    PeopleFile(Writer out) throws IOException {
        this.out = out;
        out.write(HEADINGS);
    }

    void write(TrueHousehold home) throws IOException {
        for (TruePerson person : home.members()) {
            out.write(String.join(",", cells(home, person)));
            out.write('\n');
        }
    }

    /** No cell has a comma: nothing that is drawn has one. */
    private static List<String> cells(TrueHousehold home, TruePerson person) {
        TrueName name = person.name();
        return List.of(
                person.id(),
                home.id(),
                home.kind().word(),
                String.valueOf(home.visiting()),
                person.role().word(),
                name.given(),
                name.family(),
                name.birthFamily(),
                (name.ownFamily() + " " + name.ownGiven()).strip(),
                person.born().said(),
                person.female() ? "F" : "M",
                String.join(" ", person.nationalities()),
                String.join(" ", person.documents()),
                person.phone().isEmpty() ? "" : "+999" + person.phone(),
                person.email(),
                home.address(),
                home.quarter(),
                person.employer(),
                person.whereabouts().word(),
                person.trip().map(Trip::from).map(LocalDate::toString).orElse(""),
                person.trip().map(Trip::until).map(LocalDate::toString).orElse(""));
    }
}
