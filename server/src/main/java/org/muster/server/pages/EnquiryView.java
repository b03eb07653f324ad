package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.campaign.AnswerRules;
import org.muster.core.enquiry.Candidate;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.Telling;
import org.muster.core.enquiry.TellingRules;
import org.muster.core.fact.PersonId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.identity.search.DeskSearch;
import org.muster.server.campaigns.Sender;
import org.muster.server.host.Searches;
import org.muster.server.pages.EnquirySheet.Birth;
import org.muster.server.pages.EnquirySheet.Likely;
import org.muster.server.pages.EnquirySheet.Linked;
import org.muster.server.pages.EnquirySheet.Preview;
import org.springframework.stereotype.Component;

/** Reads one enquiry for its page, with whom it may be about. */
@Component
class EnquiryView {
    private static final int MOST_LIKELY = 8;

    private static final Details NOBODY = Details.ofName(new PersonName("?", "", ""));

    private final Searches searches;
    private final Sender sender;

    EnquiryView(Searches searches, Sender sender) {
        this.searches = searches;
        this.sender = sender;
    }

    EnquirySheet sheet(Visit visit, Enquiry enquiry) {
        AskerWords words = new AskerWords(enquiry);
        return new EnquirySheet(
                enquiry,
                enquiry.listLinked().stream().map(one -> linked(visit, enquiry, one)).toList(),
                enquiry.isOpen() ? likely(visit, enquiry) : List.of(),
                words.neutral(),
                preview(visit, words),
                words.language(),
                words.direction(),
                isSendable(visit, enquiry),
                SentAnswer.listOf(visit.view(), enquiry.id()),
                new FactWords(visit.view(), visit.frame())
                        .lines(visit.view().history(enquiry.id()).listAll().reversed()));
    }

    private boolean isSendable(Visit visit, Enquiry enquiry) {
        return !AnswerRules.listContacts(
                                enquiry.opened().asker().contacts(), ContactPoint.Channel.PHONE)
                        .isEmpty()
                && !sender.list(visit.desk().operation()).isEmpty();
    }

    private static Linked linked(Visit visit, Enquiry enquiry, Candidate one) {
        PersonId person = one.person();
        Details details = details(visit, person);
        return new Linked(
                person,
                Names.of(visit.view(), person),
                details.born().toString(),
                TellingRules.isMinor(visit.view(), person, visit.desk().now()),
                TellingRules.isDead(visit.view(), person),
                one.wished(),
                TellingRules.listCovered(visit.view(), enquiry, person, visit.desk().now()).stream()
                        .filter(telling -> telling != Telling.PUBLISH)
                        .toList(),
                visit.frame()
                        .word(
                                "enquiry.question",
                                said(visit, enquiry.opened().asker().name().text()),
                                said(visit, enquiry.opened().asker().relation().text())));
    }

    private static String said(Visit visit, String text) {
        return text.isEmpty() ? visit.frame().word("unknown") : text;
    }

    private static Details details(Visit visit, PersonId person) {
        return Person.find(visit.view(), person).map(Person::details).orElse(NOBODY);
    }

    /** The words of what was chosen, to be read and completed before anything is sent. */
    private static Optional<Preview> preview(Visit visit, AskerWords words) {
        List<Telling> told = Choices.ticked("told", Telling.class, visit.form());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        PersonId person = visit.reference("person", PersonId::parse, visit.form().value("person"));
        return Optional.of(
                new Preview(
                        person,
                        told,
                        visit.form().value("words", words.answer(told, details(visit, person)))));
    }

    /** Whom a search for the name leads to; nobody but the desk learns it. */
    private List<Likely> likely(Visit visit, Enquiry enquiry) {
        return searches.find(visit.desk(), enquiry.opened().sought().names().text(), MOST_LIKELY)
                        instanceof Searches.Result.Hits(List<DeskSearch.Found> hits)
                ? hits.stream()
                        .filter(hit -> enquiry.findLinked(hit.person()).isEmpty())
                        .flatMap(hit ->
                                Person.find(visit.view(), hit.person()).stream()
                                        .map(person -> likely(enquiry, person, hit)))
                        .sorted((a, b) -> a.birth().compareTo(b.birth()))
                        .toList()
                : List.of();
    }

    private static Likely likely(Enquiry enquiry, Person person, DeskSearch.Found hit) {
        return new Likely(
                hit.person(),
                Names.of(person),
                person.details().born().toString(),
                hit.reason(),
                birth(enquiry.opened().sought().born(), person.details().born()));
    }

    private static Birth birth(BirthDate asked, BirthDate known) {
        if (asked.year().isEmpty() || known.year().isEmpty()) {
            return Birth.NOT_KNOWN;
        }
        return asked.contradicts(known) ? Birth.OTHER : Birth.SAME;
    }
}
