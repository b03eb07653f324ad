package org.muster.server.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.campaign.Sending;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.TellingRules;
import org.muster.core.enquiry.Told;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;

/**
 * An answer to whoever wrote to us, or asks for somebody. They are up and waiting, so it goes out
 * at once, whatever the hour.
 *
 * @param written when
 */
record AnswerErrand(AnswerDue due, Instant written) implements Errand {
    private static final String TAKEN_BACK = "what it tells may not be told any more";

    /** Those that are still to be sent. */
    static List<AnswerErrand> listOpen(View view, OperationId operation) {
        return view.history(operation).stream()
                .filter(recorded -> recorded.fact() instanceof AnswerDue)
                .map(recorded -> new AnswerErrand((AnswerDue) recorded.fact(), recorded.happened()))
                .filter(one -> one.findSending(view).isPresent())
                .toList();
    }

    Optional<Sending> findSending(View view) {
        return Sending.find(view, due.sending()).filter(one -> one.findNext().isPresent());
    }

    @Override
    public boolean stands(View view) {
        return true;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @Override
    public Instant lastUse() {
        return written.plus(LONGEST);
    }

    /** Whoever is looked for may have changed their mind before it went out. */
    @Override
    public Optional<String> findUseless(View view, Sending sending, Instant now) {
        return due.enquiry()
                .filter(id ->
                        findTold(view, id).filter(one -> isCovered(view, id, one, now)).isEmpty())
                .map(id -> TAKEN_BACK);
    }

    private Optional<Told> findTold(View view, EnquiryId enquiry) {
        return Enquiry.find(view, enquiry).flatMap(one -> one.findTold(due.sending()));
    }

    private static boolean isCovered(View view, EnquiryId id, Told told, Instant now) {
        return told.person().isEmpty()
                || Enquiry.find(view, id)
                        .filter(enquiry ->
                                TellingRules.listCovered(view, enquiry, told.person().get(), now)
                                        .containsAll(told.what()))
                        .isPresent();
    }

    @Override
    public Letter letter(View view, Sending sending, OperationPlan operation) {
        return due.enquiry()
                .map(id -> ofEnquiry(view, id, operation))
                .orElseGet(() ->
                        Letter.ofAnswer(
                                due.language(),
                                AnswerWords.again(due.subject().text()),
                                due.text().text(),
                                operation));
    }

    private Letter ofEnquiry(View view, EnquiryId id, OperationPlan operation) {
        return Letter.ofAnswer(
                due.language(),
                AnswerWords.subject(due.language(), id),
                findTold(view, id)
                        .map(Told::words)
                        .filter(words -> !words.isEmpty())
                        .orElseGet(() -> AnswerWords.neutral(due.language())),
                operation);
    }
}
