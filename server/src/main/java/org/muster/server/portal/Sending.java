package org.muster.server.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.Wish;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Consent;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.server.access.Pins;
import org.muster.server.pages.Births;

/** Makes the command out of all that a family has answered. */
final class Sending {
    static final Source OWN_PAGE = new Source(Source.Kind.FORM, "citizens' page");

    private Sending() {}

    /**
     * @param wording the version of the words that were consented to; empty where they were not
     * @param language of the page that they answered on
     */
    static TellUs of(Answers answers, String wording, String language, Instant now) {
        List<FamilyMember> family =
                IntStream.rangeClosed(1, answers.people())
                        .mapToObj(person -> member(answers, person))
                        .toList();
        return new TellUs(
                family,
                Wish.valueOf(answers.get("wish")),
                new Consent(wording, now, Consent.Way.FORM),
                OWN_PAGE,
                new Note(answers.get("place")),
                new Note(answers.get("company")),
                new Note(answers.get("note")),
                Pins.check(answers.get("pin")),
                language);
    }

    private static FamilyMember member(Answers answers, int person) {
        String of = person + ".";
        String born = answers.get(of + "born");
        String nationality = answers.get(of + "nationality");
        String document = answers.get(of + "document");
        Details details =
                new Details(
                        name(answers.get(of + "family"), answers.get(of + "given")),
                        born.isEmpty() ? BirthDate.UNKNOWN : Births.parse(born),
                        Sex.UNKNOWN,
                        nationality.isEmpty() ? List.of() : List.of(new Nationality(nationality)),
                        document.isEmpty()
                                ? List.of()
                                : List.of(
                                        new TravelDocument(
                                                TravelDocument.Kind.UNKNOWN,
                                                nationality,
                                                document)),
                        person == 1 ? contacts(answers) : List.of());
        return new FamilyMember(
                details,
                Reading.list(answers.get(of + "needs")).stream().map(Need::valueOf).toList());
    }

    /** Who has one name has it as family name, whichever field it was typed into. */
    private static PersonName name(String family, String given) {
        return family.isEmpty() ? new PersonName(given, "", "") : new PersonName(family, given, "");
    }

    static List<ContactPoint> contacts(Answers answers) {
        List<ContactPoint> contacts = new ArrayList<>();
        add(contacts, ContactPoint.Channel.PHONE, answers.get("phone"));
        add(contacts, ContactPoint.Channel.EMAIL, answers.get("email"));
        add(contacts, ContactPoint.Channel.IN_PERSON, answers.get("other"));
        return contacts;
    }

    private static void add(
            List<ContactPoint> contacts, ContactPoint.Channel channel, String value) {
        if (!value.isEmpty()) {
            contacts.add(new ContactPoint(channel, value));
        }
    }
}
