package org.muster.core.cell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.cell.CellCommand.ReportPersons;
import org.muster.core.cell.CellFact.PersonReported;
import org.muster.core.fact.Context;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.IntakeFact.MessageLinked;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.register.RegisterFact.PresenceRecorded;
import org.muster.core.register.Source;
import org.muster.core.request.Request;

/** What a warden's report is as facts: the word itself, and all that follows from it. */
record WardenReport(View view, Cell cell, ReportPersons report, Context context) {

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (PersonId person : report.persons().stream().distinct().toList()) {
            facts.add(
                    new PersonReported(
                            person,
                            cell.id(),
                            report.word(),
                            report.leaving(),
                            at(),
                            report.note()));
            report.word()
                    .presence()
                    .ifPresent(presence ->
                            facts.add(new PresenceRecorded(person, presence, at(), source())));
            report.by()
                    .ifPresent(channel ->
                            facts.add(
                                    new ContactAttempted(
                                            person, channel, outcome(), at(), Note.NONE)));
        }
        if (asksForSomebody()) {
            facts.addAll(message());
        }
        return facts;
    }

    /** A wish, words, or that they went: somebody has to read it. */
    private boolean asksForSomebody() {
        return report.leaving()
                || report.word() == WardenWord.LEFT
                || !report.note().text().isEmpty();
    }

    /** Sealed with the key of whom it is about, so that it is erased with them. */
    private List<Fact> message() {
        Person first = Person.get(view, report.persons().getFirst());
        MessageCame came =
                new MessageCame(
                        context.newMessage(),
                        first.id(),
                        MessageWay.WARDEN,
                        Standing.NOT_KNOWN,
                        at(),
                        new Note(first.details().name().onLists()),
                        first.details().contacts(),
                        report.subject(),
                        report.note(),
                        Optional.empty());
        List<Fact> facts = new ArrayList<>(List.of(came));
        Request.listOpen(view, first.id()).stream()
                .findFirst()
                .ifPresent(request ->
                        facts.add(new MessageLinked(came.message(), first.id(), request.id())));
        return facts;
    }

    private Instant at() {
        return report.at().isAfter(context.now()) ? context.now() : report.at();
    }

    private ContactOutcome outcome() {
        return report.word() == WardenWord.NOT_FOUND
                ? ContactOutcome.NO_ANSWER
                : ContactOutcome.REACHED;
    }

    private Source source() {
        return new Source(Source.Kind.WARDEN, cell.plan().name());
    }
}
