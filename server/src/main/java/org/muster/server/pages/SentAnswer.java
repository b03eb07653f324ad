package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;

/**
 * An answer that was written to somebody, and how far it is.
 *
 * @param text empty where the page says it beside
 */
public record SentAnswer(String text, UserId by, Instant written, Sending sending) {

    /** Those to a message or an enquiry, in the order in which they were written. */
    static List<SentAnswer> listOf(View view, Subject subject) {
        return view.history(subject).stream()
                .filter(recorded -> recorded.fact() instanceof AnswerDue)
                .flatMap(recorded -> of(view, recorded, (AnswerDue) recorded.fact()).stream())
                .toList();
    }

    private static Optional<SentAnswer> of(View view, Recorded recorded, AnswerDue due) {
        return Sending.find(view, due.sending())
                .map(sending ->
                        new SentAnswer(
                                due.text().text(),
                                recorded.by(),
                                recorded.stamp().instant(),
                                sending));
    }

    public SendingId id() {
        return sending.id();
    }

    public CampaignSheet.Progress progress() {
        return CampaignSheet.Progress.of(sending);
    }

    public Optional<SendingWay> way() {
        return sending.findAccepted().map(SendingAccepted::way);
    }

    /** Since when it is so far. */
    public Instant at() {
        return sending.findSent().orElse(written);
    }
}
