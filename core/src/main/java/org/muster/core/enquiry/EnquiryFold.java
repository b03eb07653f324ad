package org.muster.core.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.muster.core.enquiry.Enquiry.State;
import org.muster.core.enquiry.EnquiryFact.ConsentAsked;
import org.muster.core.enquiry.EnquiryFact.EnquiryClosed;
import org.muster.core.enquiry.EnquiryFact.EnquiryMatched;
import org.muster.core.enquiry.EnquiryFact.EnquiryNoted;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.enquiry.EnquiryFact.EnquiryReleased;
import org.muster.core.enquiry.EnquiryFact.EnquiryReopened;
import org.muster.core.enquiry.EnquiryFact.EnquiryTaken;
import org.muster.core.enquiry.EnquiryFact.EnquiryUnmatched;
import org.muster.core.enquiry.EnquiryFact.NeutrallyAnswered;
import org.muster.core.enquiry.EnquiryFact.OfAsker;
import org.muster.core.enquiry.EnquiryFact.OfConsent;
import org.muster.core.enquiry.EnquiryFact.OfSought;
import org.muster.core.enquiry.EnquiryFact.PersonTold;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;

/** Reads one enquiry from its facts, in the order of their stamps. Threads: one. */
final class EnquiryFold {
    private @Nullable EnquiryOpened opened;
    private State state = new State.Waiting();
    private final Map<PersonId, Candidate> candidates = new LinkedHashMap<>();
    private final List<EnquiryNoted> notes = new ArrayList<>();
    private final List<Told> answers = new ArrayList<>();

    void take(EnquiryFact fact, Recorded recorded) {
        switch (fact) {
            case OfAsker of -> take(of, recorded);
            case OfSought of -> take(of, recorded);
        }
    }

    private void take(OfAsker fact, Recorded recorded) {
        Instant at = recorded.stamp().instant();
        switch (fact) {
            case EnquiryOpened first -> opened = opened == null ? first : opened;
            case EnquiryTaken taken -> open(new State.Owned(recorded.by(), at));
            case EnquiryReleased released -> open(new State.Waiting());
            case EnquiryNoted noted -> notes.add(noted);
            case NeutrallyAnswered neutral -> answers.add(Told.of(neutral, recorded));
            case EnquiryClosed closed ->
                    state = new State.Done(closed.outcome(), recorded.by(), at);
            case EnquiryReopened reopened ->
                    state = state instanceof State.Done ? new State.Waiting() : state;
        }
    }

    private void open(State after) {
        state = state instanceof State.Done ? state : after;
    }

    private void take(OfSought fact, Recorded recorded) {
        switch (fact) {
            case EnquiryMatched matched -> change(fact, one -> one.linked(true));
            case EnquiryUnmatched unmatched -> change(fact, one -> one.linked(false));
            case ConsentAsked asked ->
                    change(
                            fact,
                            one ->
                                    one.with(
                                            one.wished()
                                                    .asked(
                                                            asked.way(),
                                                            recorded.stamp().instant())));
            case OfConsent said -> change(fact, one -> one.with(one.wished().said(said)));
            case PersonTold told -> answers.add(Told.of(told, recorded));
        }
    }

    private void change(OfSought fact, UnaryOperator<Candidate> change) {
        candidates.compute(
                fact.person(),
                (person, known) -> change.apply(known == null ? Candidate.of(person) : known));
    }

    Optional<Enquiry> findResult() {
        return Optional.ofNullable(opened)
                .map(first ->
                        new Enquiry(
                                first, state, List.copyOf(candidates.values()), notes, answers));
    }
}
