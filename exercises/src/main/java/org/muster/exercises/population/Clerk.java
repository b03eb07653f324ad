package org.muster.exercises.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes down what one list says of a person, before anybody slips. */
final class Clerk {
    private static final long NUMBERS = 50_000_000L;
    private static final List<String> CALLERS =
            List.of("mère", "père", "frère", "soeur", "époux", "ami", "collègue", "voisine");

    private final Sheet sheet;

    Clerk(Sheet sheet) {
        this.sheet = sheet;
    }

    Line write(TruePerson person, TrueHousehold home, Dice dice) {
        Line line = new Line(person, home);
        boolean stale = dice.chance(sheet.stale());
        names(line, person.name());
        line.put(Field.NUMBER, number(person));
        line.put(Field.BIRTH, person.born().said());
        line.put(Field.AGE, String.valueOf(person.born().age(Circle.TODAY) + dice.between(-1, 1)));
        line.put(Field.SEX, sheet.sexes().get(person.female() ? 1 : 0));
        line.put(Field.NATIONALITY, nationality(person, dice));
        line.put(Field.DOCUMENT, document(person, stale, dice));
        String phone = stale && !person.phone().isEmpty() ? person.formerPhone() : person.phone();
        line.put(Field.PHONE, phone(phone, dice));
        line.put(Field.EMAIL, person.email());
        line.put(Field.ADDRESS, stale ? home.formerAddress() : home.address());
        line.put(Field.QUARTER, home.quarter());
        line.put(Field.HOUSEHOLD, "D" + Papers.digits(home.number(), 6));
        line.put(
                Field.BOOKING,
                "EJ" + Integer.toString(home.number() + 46_656, 36).toUpperCase(Locale.ROOT));
        line.put(Field.EMPLOYER, person.employer());
        circumstances(line, person, home, dice);
        return line;
    }

    private void names(Line line, TrueName name) {
        String family = Spelling.write(sheet, name, name.family(), name.ownFamily());
        String birth = Spelling.write(sheet, name, name.birthFamily(), "");
        boolean upper = sheet.names().equals("upper-family");
        line.put(Field.GIVEN, Spelling.write(sheet, name, name.given(), name.ownGiven()));
        line.put(Field.FAMILY, upper ? family.toUpperCase(Locale.ROOT) : family);
        line.put(Field.BIRTH_FAMILY, upper ? birth.toUpperCase(Locale.ROOT) : birth);
    }

    /** A number of this list's own: no other list knows it. */
    private String number(TruePerson person) {
        long spread = Papers.spread(person.number(), NUMBERS, sheet.source().ordinal());
        return Papers.digits(spread, 8);
    }

    private String nationality(TruePerson person, Dice dice) {
        List<String> all = person.nationalities();
        return all.size() > 1 && dice.chance(0.5) ? all.get(0) + "/" + all.get(1) : dice.any(all);
    }

    private static String document(TruePerson person, boolean stale, Dice dice) {
        return person.documents().isEmpty()
                ? ""
                : stale ? person.formerDocument() : dice.any(person.documents());
    }

    /** In the way of the list. The country code is one that no country has. */
    private String phone(String digits, Dice dice) {
        if (digits.isEmpty()) {
            return "";
        }
        String style =
                sheet.phones().equals("any")
                        ? dice.any(List.of("plain", "spaced", "zeros", "local"))
                        : sheet.phones();
        return switch (style) {
            case "spaced" ->
                    "+999 %s %s %s %s"
                            .formatted(
                                    digits.substring(0, 2),
                                    digits.substring(2, 4),
                                    digits.substring(4, 6),
                                    digits.substring(6));
            case "zeros" -> "00999" + digits;
            case "local" -> "0" + digits;
            case "slashed" -> "+999/" + digits.substring(0, 2) + "-" + digits.substring(2);
            default -> "+999" + digits;
        };
    }

    private static void circumstances(Line line, TruePerson person, TrueHousehold home, Dice dice) {
        LocalDateTime seen =
                Circle.TODAY.minusDays(dice.below(3)).atTime(dice.below(24), dice.below(60));
        Optional<Trip> trip = person.trip();
        line.put(Field.SEEN_AT, seen.toString());
        line.put(Field.FROM, trip.map(Trip::from).map(LocalDate::toString).orElse(""));
        line.put(Field.UNTIL, trip.map(Trip::until).map(LocalDate::toString).orElse(""));
        line.put(Field.PLACE, home.visiting() ? home.address() : home.quarter());
        line.put(Field.CALLER, dice.any(CALLERS));
        line.put(Field.GATE, "G" + dice.between(1, 4));
        line.put(Field.REMARK, remark(person, home, dice));
        line.put(
                Field.WHEREABOUTS,
                dice.chance(0.15)
                        ? "?"
                        : person.whereabouts() == Whereabouts.HERE ^ dice.chance(0.05)
                                ? "oui"
                                : "non");
    }

    private static String remark(TruePerson person, TrueHousehold home, Dice dice) {
        TruePerson head = home.members().getFirst();
        return head.equals(person) || dice.chance(0.5)
                ? ""
                : person.role().word() + " / " + head.name().given();
    }
}
