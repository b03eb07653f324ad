package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Request;
import org.muster.planning.offers.Choice;
import org.muster.planning.offers.Outlook;
import org.muster.planning.offers.Proposal;
import org.muster.planning.offers.Standing;
import org.muster.planning.offers.live.Late;
import org.muster.server.offers.LegDesk;
import org.muster.server.reads.Seen;

/** One leg at the call-forward desk, as its page shows it. */
public record CallForwardSheet(LegDesk desk, List<Row> rows, int notShown) {
    private static final int SHOWN_BESIDE = 40;

    /** One waiting party, and what is proposed for it. */
    public record Row(
            RequestId id,
            String asker,
            int size,
            List<Need> needs,
            int rank,
            Instant since,
            Optional<String> place,
            Optional<Duration> travel,
            Choice.Verdict verdict,
            Optional<Instant> expires) {
        public boolean called() {
            return expires.isPresent();
        }
    }

    /** Everybody who is to be called, and the first of the others. */
    static CallForwardSheet of(View view, LegDesk desk) {
        List<Choice> shown = new ArrayList<>();
        int others = 0;
        for (Choice choice :
                desk.reckoned().map(one -> one.proposal().choices()).orElse(List.of())) {
            if (choice.called() || others < SHOWN_BESIDE) {
                shown.add(choice);
            }
            others += choice.called() ? 0 : 1;
        }
        return new CallForwardSheet(
                desk,
                shown.stream().flatMap(choice -> row(view, desk, choice).stream()).toList(),
                Math.max(0, others - SHOWN_BESIDE));
    }

    private static Optional<Row> row(View view, LegDesk desk, Choice choice) {
        RequestId id = RequestId.parse(choice.party().id());
        return Request.find(view, id).map(request -> row(view, desk, choice, request));
    }

    private static Row row(View view, LegDesk desk, Choice choice, Request request) {
        Seen.note(request.asked().person());
        return new Row(
                request.id(),
                Names.of(view, request.asked().person()),
                choice.party().size().souls(),
                request.members().stream()
                        .flatMap(member -> Needs.of(view, member).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                choice.party().rank(),
                choice.party().since(),
                desk.offers().findPlace(choice.party()),
                choice.party().travel(),
                choice.verdict(),
                choice.expires());
    }

    /** Whether anything is known of where the shown parties are. */
    public boolean knowsPlaces() {
        return rows.stream().anyMatch(row -> row.travel().isPresent());
    }

    public Optional<Proposal> proposal() {
        return desk.reckoned().map(LegDesk.Reckoned::proposal);
    }

    public int here() {
        return desk.offers().seats(Standing.HERE);
    }

    public int accepted() {
        return desk.offers().seats(Standing.ACCEPTED);
    }

    public int unanswered() {
        return desk.offers().seats(Standing.UNANSWERED);
    }

    /** How many come, as one reads it: the mean, and the range that holds nine times of ten. */
    public static String comes(Frame frame, Outlook outlook) {
        if (outlook.high() == 0) {
            return frame.number(0);
        }
        return frame.word(
                "callForward.comes",
                frame.number(Math.round(outlook.comes())),
                frame.number(outlook.low()),
                frame.number(outlook.high()));
    }

    /** What to do now, a sentence for each thing. */
    public List<String> advice(Frame frame) {
        List<String> advice = new ArrayList<>();
        if (desk.reckoned().isEmpty()) {
            return List.of(frame.word("callForward.seatsUnknown"));
        }
        Proposal proposal = desk.reckoned().get().proposal();
        int parties = proposal.listCalled().size();
        advice.add(
                parties == 0
                        ? frame.word(nobody(proposal))
                        : frame.word(
                                "callForward.call",
                                frame.number(parties),
                                frame.number(proposal.souls()),
                                frame.number(proposal.seats())));
        proposal.nextWave()
                .ifPresent(wave -> advice.add(frame.word("callForward.next", frame.time(wave))));
        Instant releaseBy = desk.plan().releaseBy(desk.leg().plan());
        int spare = desk.reckoned().get().release().seats();
        if (spare > 0 && releaseBy.isAfter(desk.asOf())) {
            advice.add(
                    frame.word("callForward.release", frame.number(spare), frame.time(releaseBy)));
        } else if (spare > 0) {
            advice.add(frame.word("callForward.releaseNow", frame.number(spare)));
        }
        return advice;
    }

    /** Who is passed over because the way is too long by now. */
    public Late late() {
        return desk.offers().late();
    }

    /** Those in one place, in words. */
    public static String late(Frame frame, Late.Group group) {
        return frame.word(
                "callForward.late.place",
                group.place().orElseGet(() -> frame.word("callForward.late.unknown")),
                frame.number(group.parties()),
                frame.number(group.persons()));
    }

    private static String nobody(Proposal proposal) {
        if (proposal.choices().isEmpty()) {
            return "callForward.nobodyWaits";
        }
        boolean late =
                proposal.choices().stream()
                        .allMatch(choice -> choice.verdict() == Choice.Verdict.TOO_LATE);
        return late ? "callForward.allTooLate" : "callForward.callNobody";
    }

    /** A number of minutes, in hours and minutes. */
    public String span(Frame frame, int minutes) {
        Duration span = Duration.ofMinutes(minutes);
        return frame.word("span.hours", span.toHours(), span.toMinutesPart());
    }
}
