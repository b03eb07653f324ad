package org.muster.server.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.Sending;
import org.muster.core.closing.Checklist;
import org.muster.core.closing.Remaining;
import org.muster.core.closing.ResponseTimes;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictFact;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.tripwire.Firing;
import org.muster.core.tripwire.Tripwire;
import org.muster.core.tripwire.TripwireFact.TripwireAnswered;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.server.pages.AfterAction.Part;
import org.muster.server.pages.AfterAction.Row;

/**
 * How it was worked: what contradicted, how long people waited, what went unread, what was said.
 */
final class WorkedParts {
    private final Visit visit;
    private final View view;
    private final Frame frame;
    private final OperationId operation;
    private final List<ResponseTimes> responses;

    WorkedParts(Visit visit) {
        this.visit = visit;
        this.view = visit.view();
        this.frame = visit.frame();
        this.operation = frame.operation().id();
        this.responses = ResponseTimes.listAll(view);
    }

    private Column words(String key, float width) {
        return new Column(frame.word(key), width, false);
    }

    private Column figures(String key) {
        return new Column(frame.word(key), 1, true);
    }

    private Part part(String key, String said, List<Column> columns, List<Row> rows) {
        return new Part(key, frame.word("afterAction." + key), said, columns, rows);
    }

    Part conflicts() {
        Map<ConflictKind, Integer> open = new EnumMap<>(ConflictKind.class);
        Conflict.listAll(view).forEach(one -> open.merge(one.kind(), 1, Integer::sum));
        Map<ConflictKind, Integer> explained = new EnumMap<>(ConflictKind.class);
        countExplained(Subject.Kind.PERSON, explained);
        countExplained(Subject.Kind.LEG, explained);
        List<Row> rows = new ArrayList<>();
        for (ConflictKind kind : ConflictKind.values()) {
            int still = open.getOrDefault(kind, 0);
            int settled = explained.getOrDefault(kind, 0);
            if (still + settled > 0) {
                rows.add(
                        Row.of(
                                "conflicts",
                                frame.word(kind),
                                frame.number(still),
                                frame.number(settled)));
            }
        }
        return part(
                "conflicts",
                frame.word("afterAction.conflicts.said"),
                List.of(
                        words("afterAction.kind", 3),
                        figures("afterAction.open"),
                        figures("afterAction.explained")),
                rows);
    }

    private void countExplained(Subject.Kind kind, Map<ConflictKind, Integer> explained) {
        view.subjects(kind)
                .flatMap(subject -> view.history(subject).stream())
                .map(recorded -> recorded.fact())
                .filter(ConflictFact.class::isInstance)
                .forEach(fact -> explained.merge(((ConflictFact) fact).kind(), 1, Integer::sum));
    }

    Part responses() {
        return part(
                "responses",
                frame.word("afterAction.responses.said"),
                List.of(
                        words("afterAction.waited", 3),
                        figures("afterAction.got"),
                        words("afterAction.half", 1.2f),
                        words("afterAction.nine", 1.2f),
                        words("afterAction.longest", 1.2f),
                        figures("afterAction.never")),
                responses.stream().map(this::response).toList());
    }

    private Row response(ResponseTimes times) {
        return Row.of(
                "",
                frame.word(times.kind()),
                frame.number(times.spans().size()),
                within(times, 50),
                within(times, 90),
                within(times, 100),
                frame.number(times.open()));
    }

    private String within(ResponseTimes times, int percent) {
        return times.within(percent).map(frame::span).orElse("–");
    }

    /** What was sent out and reached nobody, and what came in and was read by nobody. */
    Part unread() {
        List<Row> rows = new ArrayList<>();
        for (ResponseTimes times : responses) {
            if (times.open() > 0) {
                rows.add(
                        Row.of(
                                page(times),
                                frame.word("afterAction.unread." + times.kind().name()),
                                frame.number(times.open())));
            }
        }
        for (Campaign campaign : Campaign.listAll(view)) {
            if (campaign.isReleased()) {
                rows.addAll(unread(campaign));
            }
        }
        return part("unread", "", List.of(words("afterAction.what", 4), figures("room.sum")), rows);
    }

    private static String page(ResponseTimes times) {
        return switch (times.kind()) {
            case REQUEST_TO_DEPARTURE -> "people?state=WANTS_OUT";
            case OFFER_TO_ANSWER -> "requests?show=all";
            case MESSAGE_TO_END -> "messages";
            case ENQUIRY_TO_END -> "enquiries";
            case DEMARCHE_TO_ANSWER -> "demarches";
            case BULLETIN_TO_PUBLICATION -> "bulletins";
            case TRIPWIRE_TO_DECISION -> "tripwires";
        };
    }

    private List<Row> unread(Campaign campaign) {
        int unconfirmed = 0;
        int unreached = 0;
        for (Sending sending : campaign.listSendings(view)) {
            unconfirmed += sending.state() instanceof Sending.State.Underway ? 1 : 0;
            unreached += sending.state() instanceof Sending.State.Unreached ? 1 : 0;
        }
        List<Row> rows = new ArrayList<>(2);
        row(rows, campaign, "afterAction.unconfirmed", unconfirmed);
        row(rows, campaign, "afterAction.unreached", unreached);
        return rows;
    }

    private void row(List<Row> rows, Campaign campaign, String key, int count) {
        if (count > 0) {
            rows.add(
                    Row.of(
                            "campaigns/" + campaign.id(),
                            frame.word(key, campaign.id()),
                            frame.number(count)));
        }
    }

    Part tripwires() {
        List<Row> rows = new ArrayList<>();
        for (Tripwire tripwire : Tripwire.listAll(view)) {
            for (Firing firing : tripwire.firings()) {
                rows.add(
                        Row.of(
                                "tripwires/" + tripwire.id(),
                                tripwire.plan().name().text(),
                                frame.word(tripwire.plan().proposal()),
                                frame.time(firing.at()),
                                frame.time(firing.known()),
                                decision(tripwire, firing)));
            }
        }
        return part(
                "tripwires",
                frame.word("afterAction.tripwires.said"),
                List.of(
                        words("tripwire.name", 2),
                        words("tripwire.proposes", 1.6f),
                        words("afterAction.reached", 1.4f),
                        words("afterAction.known", 1.4f),
                        words("afterAction.decision", 1.6f)),
                rows);
    }

    private String decision(Tripwire tripwire, Firing firing) {
        return tripwire.answers().stream()
                .filter(answer -> !answer.firedAt().isBefore(firing.at()))
                .findFirst()
                .map(TripwireAnswered::decision)
                .map(frame::word)
                .orElseGet(() -> frame.word("afterAction.undecided"));
    }

    Part bulletins() {
        List<Row> rows = new ArrayList<>();
        for (Bulletin bulletin : Bulletin.listPublished(view).reversed()) {
            BulletinState.Published published = (BulletinState.Published) bulletin.state();
            rows.add(
                    Row.of(
                            "bulletins/" + bulletin.id(),
                            frame.time(published.publication().stamp().instant()),
                            bulletin.id().toString(),
                            told(bulletin),
                            bulletin.corrects()
                                    .map(one -> frame.word("afterAction.corrects", one))
                                    .orElse("")));
        }
        return part(
                "bulletins",
                "",
                List.of(
                        words("afterAction.published", 1.4f),
                        words("afterAction.number", 1),
                        words("afterAction.heading", 3),
                        words("afterAction.remark", 1.4f)),
                rows);
    }

    /** The short form, which has the figures in it, where there is one. */
    private String told(Bulletin bulletin) {
        BulletinSheet.Text text =
                BulletinSheet.of(view, bulletin, frame.operation().plan())
                        .in(frame.words().language());
        return text.brief().isEmpty() ? text.title() : text.brief();
    }

    Part closing() {
        List<Row> rows = new ArrayList<>();
        for (Checklist.Line line :
                Checklist.of(view, operation, frame.operation().plan()).lines()) {
            rows.add(
                    Row.of(
                            ClosingSheet.pageOf(line.point()).replaceFirst("^#.*", "closing"),
                            frame.word(line.point()),
                            ClosingWords.state(frame, line),
                            line.said().map(said -> said.fact().note()).orElse(""),
                            line.said().map(said -> said.recorded().by().toString()).orElse("")));
        }
        return part(
                "closing",
                "",
                List.of(
                        words("closing.point", 3),
                        words("state", 1.4f),
                        words("closing.note", 2),
                        words("closing.by", 1)),
                rows);
    }

    Part remaining() {
        Remaining remaining = Remaining.of(view, operation);
        List<Row> rows = new ArrayList<>();
        remaining
                .counts()
                .forEach((state, count) ->
                        rows.add(
                                Row.of(
                                        "closing/remaining?state=" + state,
                                        frame.word(state),
                                        frame.number(count))));
        return part(
                "remaining",
                ClosingWords.handedOver(frame, remaining),
                List.of(words("state", 3), figures("people.persons")),
                rows);
    }

    /** From the first to the last, as a story is told. */
    Part chronicle() {
        return part(
                "chronicle",
                "",
                List.of(
                        words("closing.when", 1.3f),
                        words("afterAction.kind", 1),
                        words("afterAction.what", 4),
                        words("afterAction.source", 1.4f)),
                Chronicle.of(visit, Integer.MAX_VALUE).entries().reversed().stream()
                        .map(entry ->
                                Row.of(
                                        entry.inside(),
                                        frame.time(entry.at()),
                                        entry.word(),
                                        entry.text()
                                                + (entry.figure().isPresent()
                                                        ? " – "
                                                                + frame.number(
                                                                        entry.figure().getAsInt())
                                                        : ""),
                                        entry.source()))
                        .toList());
    }
}
