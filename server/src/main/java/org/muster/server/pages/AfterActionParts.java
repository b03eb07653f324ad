package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.closing.FinalFigures;
import org.muster.core.closing.Retention;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationFact.OperationOpened;
import org.muster.core.operation.OperationFact.PhaseChanged;
import org.muster.core.operation.OperationPlan;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.server.pages.AfterAction.Part;
import org.muster.server.pages.AfterAction.Row;

/** Puts the file of an operation together. */
final class AfterActionParts {
    private final Visit visit;
    private final View view;
    private final Frame frame;
    private final OperationPlan plan;
    private final Optional<FinalFigures> figures;

    AfterActionParts(Visit visit) {
        this.visit = visit;
        this.view = visit.view();
        this.frame = visit.frame();
        this.plan = frame.operation().plan();
        this.figures = FinalFigures.find(view, frame.operation().id());
    }

    AfterAction file() {
        CountedParts counted = new CountedParts(visit, tallies());
        WorkedParts worked = new WorkedParts(visit);
        return new AfterAction(
                frame.word("afterAction.title", plan.name()),
                facts(),
                List.of(
                        phases(),
                        counted.figures(figures),
                        counted.nationalities(),
                        counted.balance(),
                        counted.legs(),
                        counted.plans(),
                        counted.estimates(),
                        counted.costs(),
                        counted.shares(),
                        worked.conflicts(),
                        worked.responses(),
                        worked.unread(),
                        worked.tripwires(),
                        worked.bulletins(),
                        worked.closing(),
                        worked.remaining(),
                        worked.chronicle()));
    }

    /** The final figures, or what would be counted now. */
    private List<Tally> tallies() {
        return figures.map(FinalFigures::tallies)
                .orElseGet(() ->
                        Stream.of(CountingRule.values())
                                .map(rule ->
                                        Counting.count(
                                                view,
                                                rule,
                                                Basis.COUNTED,
                                                visit.asOf(),
                                                plan.zone()))
                                .toList());
    }

    private List<Line> facts() {
        List<Line> facts = new ArrayList<>();
        facts.add(
                line(
                        "afterAction.where",
                        plan.place() + ", " + frame.state(plan.country().code())));
        facts.add(line("afterAction.post", plan.post()));
        facts.add(line("room.phase", frame.word(frame.operation().phase())));
        facts.add(line("claim.asOf", frame.asOf()));
        facts.add(
                line(
                        "closing.figures",
                        figures.map(fixed ->
                                        frame.word("afterAction.fixed", frame.zoned(fixed.asOf())))
                                .orElseGet(() -> frame.word("afterAction.notFixed"))));
        facts.add(line("closing.retention", retention()));
        return facts;
    }

    private Line line(String label, String value) {
        return new Line(frame.word(label), value);
    }

    private String retention() {
        return Retention.find(view, frame.operation().id())
                .map(this::retention)
                .orElseGet(() -> frame.word("closing.retention.none"));
    }

    private String retention(Retention retention) {
        String days = frame.word("closing.retention.days", frame.number(retention.days()));
        if (retention.hold()) {
            return days + " – " + frame.word("closing.retention.held", retention.basis());
        }
        return days
                + retention
                        .findDue()
                        .map(due -> " – " + frame.word("closing.retention.due", frame.zoned(due)))
                        .orElse("");
    }

    private Part phases() {
        List<Row> rows = new ArrayList<>();
        for (Recorded recorded : view.history(frame.operation().id())) {
            switch (recorded.fact()) {
                case OperationOpened opened ->
                        rows.add(phase(recorded.happened(), "afterAction.opened", recorded, ""));
                case PhaseChanged change ->
                        rows.add(
                                phase(
                                        recorded.happened(),
                                        "Phase." + change.phase().name(),
                                        recorded,
                                        change.reason()));
                default -> {}
            }
        }
        return new Part(
                "phases",
                frame.word("afterAction.phases"),
                "",
                List.of(
                        new Column(frame.word("since"), 1.4f, false),
                        new Column(frame.word("room.phase"), 1, false),
                        new Column(frame.word("reason"), 2.4f, false),
                        new Column(frame.word("closing.by"), 1, false)),
                rows);
    }

    private Row phase(Instant at, String word, Recorded recorded, String reason) {
        return Row.of(
                "facts/" + Frame.encode(recorded.id().toString()),
                frame.time(at),
                frame.word(word),
                reason,
                recorded.by().toString());
    }
}
