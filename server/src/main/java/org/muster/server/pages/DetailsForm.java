package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/**
 * Reads who somebody is out of a form's fields, and fills those fields again. The fields of one
 * person among several end in the same suffix, such as {@code -2}; what a form has several of, such
 * as documents, is numbered.
 */
final class DetailsForm {
    /** Rows for documents, contacts and nationalities; nobody has been seen with more. */
    static final int ROWS = 5;

    private final Visit visit;
    private final String suffix;

    private DetailsForm(Visit visit, String suffix) {
        this.visit = visit;
        this.suffix = suffix;
    }

    static DetailsForm of(Visit visit, String suffix) {
        return new DetailsForm(visit, suffix);
    }

    /** Whether a name was typed. */
    boolean named() {
        return !(value("family") + value("given") + value("original")).isEmpty();
    }

    /** Everything about one person; contacts and documents as given. */
    Details read(List<TravelDocument> documents, List<ContactPoint> contacts) {
        return new Details(
                name(),
                born(),
                Choices.find(value("sex"), Sex.class).orElse(Sex.UNKNOWN),
                nationalities(),
                documents,
                contacts);
    }

    private PersonName name() {
        if (!named()) {
            throw new Typed("family" + suffix, visit.frame().word("problem.nameEmpty"));
        }
        // who has one name has it as family name, whichever field it was typed into
        return value("family").isEmpty()
                ? new PersonName(value("given"), "", value("original"))
                : new PersonName(value("family"), value("given"), value("original"));
    }

    private BirthDate born() {
        return Typed.read("born" + suffix, () -> Births.parse(value("born")));
    }

    private List<Nationality> nationalities() {
        List<Nationality> all = new ArrayList<>();
        States.read("nationality" + suffix, visit.frame()).ifPresent(all::add);
        for (int i = 2; i <= ROWS; i++) {
            States.read("nationality" + suffix + "-" + i, visit.frame()).ifPresent(all::add);
        }
        return all.stream().distinct().toList();
    }

    List<TravelDocument> documents() {
        List<TravelDocument> all = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            document("-" + i).ifPresent(all::add);
        }
        return all;
    }

    /** The document whose fields end in {@code end}; empty where its number is. */
    Optional<TravelDocument> document(String end) {
        String number = visit.form().value("number" + end);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        TravelDocument.Kind kind =
                Choices.find(visit.form().value("document" + end), TravelDocument.Kind.class)
                        .orElse(TravelDocument.Kind.UNKNOWN);
        String issuer =
                States.read("issuer" + end, visit.frame()).map(Nationality::code).orElse("");
        return Optional.of(
                Typed.read("number" + end, () -> new TravelDocument(kind, issuer, number)));
    }

    List<ContactPoint> contacts() {
        List<ContactPoint> all = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            String typed = visit.form().value("contact-" + i);
            if (!typed.isEmpty()) {
                all.add(
                        new ContactPoint(
                                Choices.pick(
                                        "channel-" + i, ContactPoint.Channel.class, visit.form()),
                                typed));
            }
        }
        return all;
    }

    private String value(String field) {
        return visit.form().value(field + suffix);
    }
}
