package org.muster.core.enquiry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.enquiry.EnquiryFact.EnquiryNoted;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;

/**
 * An enquiry up to now.
 *
 * @param opened as it came
 * @param candidates whom it was ever linked to, in the order in which they were
 * @param notes what others said, in the order in which it was kept
 * @param answers that were given, in their order
 */
public record Enquiry(
        EnquiryOpened opened,
        State state,
        List<Candidate> candidates,
        List<EnquiryNoted> notes,
        List<Told> answers) {

    /** The one that came first is next. */
    private static final Comparator<Enquiry> OLDEST =
            Comparator.comparing((Enquiry one) -> one.opened().at())
                    .thenComparing(one -> one.id().value());

    public Enquiry {
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
        answers = List.copyOf(answers);
    }

    /** Where an enquiry stands. */
    public sealed interface State {
        /** Nobody works on it. */
        record Waiting() implements State {}

        record Owned(UserId by, Instant since) implements State {}

        record Done(EnquiryOutcome outcome, UserId by, Instant at) implements State {}
    }

    public static Optional<Enquiry> find(View view, EnquiryId id) {
        EnquiryFold fold = new EnquiryFold();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof EnquiryFact fact && fact.enquiry().equals(id)) {
                fold.take(fact, recorded);
            }
        }
        return fold.findResult();
    }

    /** Those that nobody is done with, the oldest first. */
    public static List<Enquiry> listOpen(View view) {
        return all(view).filter(Enquiry::isOpen).sorted(OLDEST).toList();
    }

    /** Those that somebody is done with, the latest first. */
    public static List<Enquiry> listDone(View view) {
        return all(view).filter(one -> !one.isOpen()).sorted(OLDEST.reversed()).toList();
    }

    private static Stream<Enquiry> all(View view) {
        return view.subjects(Subject.Kind.ENQUIRY)
                .flatMap(id -> find(view, (EnquiryId) id).stream());
    }

    /** Those of whose history something is part, such as a person or a message. */
    public static List<Enquiry> listOf(View view, Subject subject) {
        return view.history(subject).stream()
                .map(Recorded::fact)
                .filter(EnquiryFact.class::isInstance)
                .map(fact -> ((EnquiryFact) fact).enquiry())
                .distinct()
                .flatMap(id -> find(view, id).stream())
                .toList();
    }

    public EnquiryId id() {
        return opened.enquiry();
    }

    /** Whether somebody has still to do something about it. */
    public boolean isOpen() {
        return !(state instanceof State.Done);
    }

    public Optional<UserId> owner() {
        return state instanceof State.Owned owned ? Optional.of(owned.by()) : Optional.empty();
    }

    /** Somebody to whom it is linked now. */
    public Optional<Candidate> findLinked(PersonId person) {
        return candidates.stream()
                .filter(one -> one.linked() && one.person().equals(person))
                .findFirst();
    }

    /** The answer that a sending carries. */
    public Optional<Told> findTold(SendingId sending) {
        return answers.stream()
                .filter(told -> told.sending().filter(sending::equals).isPresent())
                .findFirst();
    }

    public List<Candidate> listLinked() {
        return candidates.stream().filter(Candidate::linked).toList();
    }
}
