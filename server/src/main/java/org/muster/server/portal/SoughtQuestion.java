package org.muster.server.portal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.muster.core.citizen.Family;
import org.muster.core.enquiry.Candidate;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.RefuseConsent;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.Telling;
import org.muster.core.enquiry.TellingRules;
import org.muster.core.enquiry.Wished;
import org.muster.core.fact.Command;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.intake.MessageWay;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;

/**
 * Somebody looks for one of a family. Asked on its own page is whoever told of it, for themselves
 * and for minors of the family; other adults of it speak for themselves, and an officer asks them.
 *
 * @param asker by the name that they gave, empty where they gave none
 * @param minor whose guardian is asked
 */
public record SoughtQuestion(
        EnquiryId enquiry,
        PersonId person,
        String name,
        String asker,
        String relation,
        boolean minor,
        Wished wished) {

    static List<SoughtQuestion> listOf(View view, Family family) {
        return family.members().stream()
                .map(view::one)
                .distinct()
                .filter(person -> speaksFor(view, family, person))
                .flatMap(person -> of(view, person))
                .toList();
    }

    private static boolean speaksFor(View view, Family family, PersonId person) {
        return !TellingRules.isDead(view, person)
                && (person.equals(view.one(family.person()))
                        || TellingRules.isMinor(view, person, view.moment()));
    }

    private static Stream<SoughtQuestion> of(View view, PersonId person) {
        return Enquiry.listOf(view, person).stream()
                .filter(Enquiry::isOpen)
                .flatMap(enquiry ->
                        enquiry.findLinked(person).stream().map(one -> of(view, enquiry, one)));
    }

    private static SoughtQuestion of(View view, Enquiry enquiry, Candidate one) {
        return new SoughtQuestion(
                enquiry.id(),
                one.person(),
                name(view, one.person()),
                enquiry.opened().asker().name().text(),
                enquiry.opened().asker().relation().text(),
                TellingRules.isMinor(view, one.person(), view.moment()),
                one.wished());
    }

    private static String name(View view, PersonId person) {
        PersonName name = Person.get(view, person).details().name();
        return (name.given() + " " + name.family()).strip();
    }

    /** Whether an officer asked, and nothing was said yet. */
    public boolean isAsked() {
        return wished instanceof Wished.Asked;
    }

    public boolean isGiven() {
        return wished instanceof Wished.Given;
    }

    boolean is(String typed) {
        return typed.equals(enquiry + " " + person);
    }

    /** What a form names this question by. */
    public String key() {
        return enquiry + " " + person;
    }

    /** What was chosen; empty where nothing was, neither a thing to tell nor to tell nothing. */
    Optional<Command> answer(View view, Family family, Answered answered, Instant at) {
        if (answered.nothing()) {
            return Optional.of(new RefuseConsent(enquiry, person, MessageWay.FORM, at));
        }
        return answered.what().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new GiveConsent(
                                enquiry,
                                person,
                                answered.what(),
                                MessageWay.FORM,
                                guardian(view, family),
                                at));
    }

    /** Who told of the family speaks for its minors, and no minor for themselves. */
    private Note guardian(View view, Family family) {
        PersonId teller = view.one(family.person());
        return minor && !person.equals(teller) && !TellingRules.isMinor(view, teller, view.moment())
                ? new Note(name(view, teller))
                : Note.NONE;
    }

    Command takeBack(Instant at) {
        return new WithdrawConsent(enquiry, person, MessageWay.FORM, at);
    }

    /** What was ticked, or that nothing is to be told. */
    record Answered(List<Telling> what, boolean nothing) {
        static Answered of(Predicate<String> typed) {
            return new Answered(
                    Arrays.stream(Telling.values()).filter(one -> typed.test(one.name())).toList(),
                    typed.test("nothing"));
        }
    }
}
