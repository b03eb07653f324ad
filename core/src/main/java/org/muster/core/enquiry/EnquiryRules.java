package org.muster.core.enquiry;

import static org.muster.core.enquiry.EnquiryRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.enquiry.EnquiryCommand.AnswerNeutrally;
import org.muster.core.enquiry.EnquiryCommand.AskConsent;
import org.muster.core.enquiry.EnquiryCommand.CloseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.NoteEnquiry;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.RefuseConsent;
import org.muster.core.enquiry.EnquiryCommand.ReleaseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.ReopenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.SendNeutrally;
import org.muster.core.enquiry.EnquiryCommand.SendTelling;
import org.muster.core.enquiry.EnquiryCommand.TakeEnquiry;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.EnquiryCommand.UnmatchPerson;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.EnquiryFact.ConsentAsked;
import org.muster.core.enquiry.EnquiryFact.ConsentGiven;
import org.muster.core.enquiry.EnquiryFact.ConsentRefused;
import org.muster.core.enquiry.EnquiryFact.ConsentWithdrawn;
import org.muster.core.enquiry.EnquiryFact.EnquiryClosed;
import org.muster.core.enquiry.EnquiryFact.EnquiryMatched;
import org.muster.core.enquiry.EnquiryFact.EnquiryNoted;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.enquiry.EnquiryFact.EnquiryReleased;
import org.muster.core.enquiry.EnquiryFact.EnquiryReopened;
import org.muster.core.enquiry.EnquiryFact.EnquiryTaken;
import org.muster.core.enquiry.EnquiryFact.EnquiryUnmatched;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.register.Person;

/** Decides what becomes of enquiries. What may be told of whom is in {@link TellingRules}. */
public final class EnquiryRules {
    private EnquiryRules() {}

    public static Decision decide(View view, EnquiryCommand command, Context context) {
        return switch (command) {
            case OpenEnquiry open -> open(view, open, context);
            case TakeEnquiry take -> onOpen(view, take.enquiry(), EnquiryRules::take);
            case ReleaseEnquiry release -> onOpen(view, release.enquiry(), EnquiryRules::release);
            case NoteEnquiry note -> on(view, note.enquiry(), one -> note(one, note, context));
            case MatchPerson match -> onOpen(view, match.enquiry(), one -> match(view, one, match));
            case UnmatchPerson unmatch -> on(view, unmatch.enquiry(), one -> unmatch(one, unmatch));
            case AskConsent ask -> onOpen(view, ask.enquiry(), one -> ask(view, one, ask));
            case GiveConsent give ->
                    onOpen(view, give.enquiry(), one -> give(view, one, give, context));
            case RefuseConsent refuse ->
                    on(view, refuse.enquiry(), one -> refuse(one, refuse, context));
            case WithdrawConsent withdraw ->
                    on(view, withdraw.enquiry(), one -> withdraw(one, withdraw, context));
            case AnswerNeutrally neutral ->
                    on(view, neutral.enquiry(), one -> AskerRules.neutral(one));
            case SendNeutrally send ->
                    on(view, send.enquiry(), one -> AskerRules.send(one, send, context));
            case TellAsker tell ->
                    onOpen(view, tell.enquiry(), one -> AskerRules.tell(view, one, tell, context));
            case SendTelling send ->
                    onOpen(view, send.enquiry(), one -> AskerRules.send(view, one, send, context));
            case CloseEnquiry close ->
                    onOpen(
                            view,
                            close.enquiry(),
                            one ->
                                    Decision.accept(
                                            new EnquiryClosed(
                                                    one.id(),
                                                    asker(one),
                                                    close.outcome(),
                                                    close.why())));
            case ReopenEnquiry reopen -> on(view, reopen.enquiry(), EnquiryRules::reopen);
        };
    }

    private static Decision on(View view, EnquiryId id, Function<Enquiry, Decision> rule) {
        Optional<Enquiry> enquiry = Enquiry.find(view, id);
        return enquiry.isEmpty()
                ? Decision.refuse(Refusal.of(NO_SUCH_ENQUIRY, "enquiry", id))
                : rule.apply(enquiry.get());
    }

    private static Decision onOpen(View view, EnquiryId id, Function<Enquiry, Decision> rule) {
        return on(
                view,
                id,
                one ->
                        one.isOpen()
                                ? rule.apply(one)
                                : Decision.refuse(Refusal.of(DONE_ALREADY, "enquiry", id)));
    }

    private static PersonId asker(Enquiry enquiry) {
        return enquiry.opened().person();
    }

    private static Decision open(View view, OpenEnquiry open, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (open.sought().names().text().isEmpty()) {
            reasons.add(Refusal.of(NO_NAME, "names"));
        }
        refuseFuture(reasons, open.at(), context);
        open.message()
                .filter(message -> !view.knows(message))
                .ifPresent(message -> reasons.add(Refusal.of(NO_SUCH_MESSAGE, "message", message)));
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new EnquiryOpened(
                                        context.newEnquiry(),
                                        context.newPerson(),
                                        open.asker(),
                                        open.sought(),
                                        open.message(),
                                        open.foreign(),
                                        open.at())));
    }

    private static void refuseFuture(List<Refusal> reasons, Instant at, Context context) {
        if (context.isAhead(at)) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", at));
        }
    }

    private static Decision take(Enquiry enquiry) {
        return enquiry.owner()
                .map(owner -> Decision.refuse(Refusal.of(ANOTHERS, "enquiry", enquiry.id(), owner)))
                .orElseGet(() -> Decision.accept(new EnquiryTaken(enquiry.id(), asker(enquiry))));
    }

    private static Decision release(Enquiry enquiry) {
        return enquiry.owner().isEmpty()
                ? Decision.refuse(Refusal.of(NOBODYS, "enquiry", enquiry.id()))
                : Decision.accept(new EnquiryReleased(enquiry.id(), asker(enquiry)));
    }

    private static Decision note(Enquiry enquiry, NoteEnquiry note, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (note.text().text().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_SAID, "text"));
        }
        refuseFuture(reasons, note.at(), context);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new EnquiryNoted(
                                        enquiry.id(),
                                        asker(enquiry),
                                        note.foreign(),
                                        note.text(),
                                        note.at())));
    }

    private static Decision match(View view, Enquiry enquiry, MatchPerson match) {
        if (Person.find(view, match.person()).isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_PERSON, "person", match.person()));
        }
        return enquiry.findLinked(match.person()).isPresent()
                ? Decision.refuse(Refusal.of(LINKED_ALREADY, "person", match.person()))
                : Decision.accept(new EnquiryMatched(enquiry.id(), match.person()));
    }

    private static Decision unmatch(Enquiry enquiry, UnmatchPerson unmatch) {
        return enquiry.findLinked(unmatch.person()).isEmpty()
                ? Decision.refuse(Refusal.of(NOT_LINKED, "person", unmatch.person()))
                : Decision.accept(new EnquiryUnmatched(enquiry.id(), unmatch.person()));
    }

    private static Decision ask(View view, Enquiry enquiry, AskConsent ask) {
        PersonId person = ask.person();
        List<Refusal> reasons = TellingRules.refuseUnlinked(view, enquiry, person);
        if (enquiry.findLinked(person).filter(one -> one.wished().isSaid()).isPresent()) {
            reasons.add(Refusal.of(SAID_ALREADY, "person", person));
        }
        return Decision.of(
                reasons, () -> List.of(new ConsentAsked(enquiry.id(), person, ask.way())));
    }

    private static Decision give(View view, Enquiry enquiry, GiveConsent give, Context context) {
        PersonId person = give.person();
        List<Refusal> reasons = TellingRules.refuseUnlinked(view, enquiry, person);
        if (give.what().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_CHOSEN, "what"));
        }
        if (give.guardian().text().isEmpty() && TellingRules.isMinor(view, person, context.now())) {
            reasons.add(Refusal.of(GUARDIAN_NEEDED, "guardian", person));
        }
        refuseFuture(reasons, give.at(), context);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ConsentGiven(
                                        enquiry.id(),
                                        person,
                                        give.what().stream().distinct().sorted().toList(),
                                        give.way(),
                                        give.guardian(),
                                        give.at())));
    }

    /** Whoever wants nothing told is heard, also where nothing was going to be. */
    private static Decision refuse(Enquiry enquiry, RefuseConsent refuse, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (enquiry.findLinked(refuse.person()).isEmpty()) {
            reasons.add(Refusal.of(NOT_LINKED, "person", refuse.person()));
        }
        refuseFuture(reasons, refuse.at(), context);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ConsentRefused(
                                        enquiry.id(), refuse.person(), refuse.way(), refuse.at())));
    }

    /** Also of somebody who is linked no more, for they may be linked again. */
    private static Decision withdraw(Enquiry enquiry, WithdrawConsent withdraw, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        boolean given =
                enquiry.candidates().stream()
                        .anyMatch(one ->
                                one.person().equals(withdraw.person())
                                        && one.wished() instanceof Wished.Given);
        if (!given) {
            reasons.add(Refusal.of(NOT_GIVEN, "person", withdraw.person()));
        }
        refuseFuture(reasons, withdraw.at(), context);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ConsentWithdrawn(
                                        enquiry.id(),
                                        withdraw.person(),
                                        withdraw.way(),
                                        withdraw.at())));
    }

    private static Decision reopen(Enquiry enquiry) {
        return enquiry.isOpen()
                ? Decision.refuse(Refusal.of(NOT_DONE, "enquiry", enquiry.id()))
                : Decision.accept(new EnquiryReopened(enquiry.id(), asker(enquiry)));
    }
}
