package org.muster.server.pages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.closing.FinalFigures;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostKind;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.operation.OperationPlan;
import org.muster.core.plan.PlanFact.PlanAdopted;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Difference;
import org.muster.core.tally.Tally;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.server.costs.Sharing;
import org.muster.server.pages.AfterAction.Part;
import org.muster.server.pages.AfterAction.Row;

/** What was counted: figures with where they come from, plan against outcome, costs. */
final class CountedParts {
    private final View view;
    private final Frame frame;
    private final OperationPlan plan;
    private final List<Tally> tallies;
    private final Sharing sharing;
    private final Visit visit;

    CountedParts(Visit visit, List<Tally> tallies) {
        this.visit = visit;
        this.view = visit.view();
        this.frame = visit.frame();
        this.plan = frame.operation().plan();
        this.tallies = tallies;
        this.sharing = Sharing.ofOperation(view, CostBook.of(view, frame.operation().id()), plan);
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

    Part figures(Optional<FinalFigures> fixed) {
        List<Row> rows = new ArrayList<>();
        for (Tally tally : tallies) {
            rows.add(
                    Row.of(
                            "tally/" + tally.rule().name().toLowerCase(java.util.Locale.ROOT),
                            frame.word(tally.rule()),
                            frame.number(tally.total()),
                            frame.number(Tally.count(tally.byNationality(), plan.own().code())),
                            frame.number(tally.nationalities()),
                            frame.number(tally.facts().size()),
                            frame.time(tally.asOf())));
        }
        return part(
                "figures",
                said(fixed),
                List.of(
                        words("tally.rule", 2.2f),
                        figures("room.sum"),
                        new Column(frame.state(plan.own().code()), 1, true),
                        figures("afterAction.nationalitiesHead"),
                        figures("afterAction.facts"),
                        words("closing.asOf", 1.6f)),
                rows);
    }

    private String said(Optional<FinalFigures> fixed) {
        if (fixed.isEmpty()) {
            return frame.word("afterAction.notFixed");
        }
        Difference moved = fixed.get().moved(view, plan.zone());
        String by = frame.word("closing.figures.by", fixed.get().fixed().by());
        return moved.isNone()
                ? by
                : by + " " + frame.word("closing.figures.moved", frame.signed(moved.total()));
    }

    private Tally carried() {
        return tallies.stream()
                .filter(tally -> tally.rule() == CountingRule.CARRIED)
                .findFirst()
                .orElseThrow();
    }

    Part nationalities() {
        return part(
                "nationalities",
                frame.word("CountingRule.explained.CARRIED"),
                List.of(words("nationality", 3), figures("room.sum")),
                carried().byNationality().stream()
                        .map(line ->
                                Row.of(
                                        "people?carried=yes&basis="
                                                + carried().basis()
                                                + "&nat="
                                                + (line.key().isEmpty() ? "-" : line.key()),
                                        frame.state(line.key()),
                                        frame.number(line.persons())))
                        .toList());
    }

    Part balance() {
        Balance balance = Balance.of(view);
        List<Row> rows = new ArrayList<>();
        Arrays.stream(AccountState.values())
                .filter(state -> balance.count(state) > 0)
                .forEach(state ->
                        rows.add(
                                Row.of(
                                        "people?state=" + state,
                                        frame.word(state),
                                        frame.number(balance.count(state)))));
        rows.add(Row.of("people", frame.word("room.sum"), frame.number(balance.persons())));
        return part(
                "balance",
                frame.word("afterAction.balance.said"),
                List.of(words("state", 3), figures("people.persons")),
                rows);
    }

    Part legs() {
        return part(
                "legs",
                frame.word("afterAction.legs.said"),
                List.of(
                        words("leg", 1),
                        words("afterAction.route", 2),
                        words("afterAction.planned", 1.4f),
                        words("afterAction.left", 1.4f),
                        words("afterAction.arrived", 1.4f),
                        figures("afterAction.seats"),
                        figures("afterAction.souls"),
                        words("leg.seal", 1.2f)),
                Leg.listAll(view).stream().map(this::leg).toList());
    }

    private Row leg(Leg leg) {
        Instant planned =
                view.history(leg.id()).stream()
                        .map(recorded -> recorded.fact())
                        .filter(LegPlanned.class::isInstance)
                        .map(fact -> ((LegPlanned) fact).plan().departs())
                        .findFirst()
                        .orElse(leg.plan().departs());
        Optional<Instant> left = Leg.findDeparted(view, leg.id());
        return Row.of(
                "legs/" + leg.id(),
                leg.plan().label(),
                leg.plan().from() + " – " + leg.plan().to(),
                frame.time(planned),
                left.map(at -> left(planned, at)).orElseGet(() -> notLeft(leg)),
                leg.state() instanceof LegState.Arrived arrived ? frame.time(arrived.at()) : "–",
                leg.plan().capacities().belted().isPresent()
                        ? frame.number(leg.plan().capacities().belted().getAsInt())
                        : frame.word("unknown"),
                frame.number(leg.load().souls()),
                leg.manifest()
                        .map(recorded -> recorded.fact())
                        .filter(ManifestClosed.class::isInstance)
                        .map(fact -> ((ManifestClosed) fact).seal().inShort())
                        .orElse("–"));
    }

    private String left(Instant planned, Instant left) {
        Duration late = Duration.between(planned, left);
        return late.abs().toMinutes() == 0
                ? frame.time(left)
                : frame.time(left)
                        + " ("
                        + frame.word(
                                late.isNegative() ? "afterAction.early" : "afterAction.late",
                                frame.span(late.abs()))
                        + ")";
    }

    private String notLeft(Leg leg) {
        return leg.state() instanceof LegState.Cancelled cancelled
                ? frame.word("leg.state.cancelled") + " – " + cancelled.reason()
                : "–";
    }

    /** Each plan that was in force, and how many legs took out from then on. */
    Part plans() {
        List<Row> rows = new ArrayList<>();
        for (Recorded recorded : view.history(frame.operation().id())) {
            if (recorded.fact() instanceof PlanAdopted adopted) {
                rows.add(
                        Row.of(
                                "facts/" + Frame.encode(recorded.id().toString()),
                                frame.time(recorded.happened()),
                                adopted.plan().name(),
                                frame.number(adopted.plan().out()),
                                frame.number(adopted.plan().left()),
                                frame.number(countOutSince(recorded.happened()))));
            }
        }
        return part(
                "plans",
                frame.word("afterAction.plans.said"),
                List.of(
                        words("afterAction.adopted", 1.4f),
                        words("afterAction.plan", 2),
                        figures("afterAction.toGo"),
                        figures("afterAction.toStay"),
                        figures("afterAction.wentOut")),
                rows);
    }

    private int countOutSince(Instant moment) {
        return Leg.listAll(view).stream()
                .filter(Leg::carriesOut)
                .filter(leg ->
                        Leg.findDeparted(view, leg.id())
                                .filter(left -> !left.isBefore(moment))
                                .isPresent())
                .mapToInt(leg -> leg.load().souls())
                .sum();
    }

    Part estimates() {
        return part(
                "estimates",
                "",
                List.of(
                        words("closing.asOf", 1.4f),
                        words("nationality", 1.2f),
                        words("afterAction.range", 1.6f),
                        figures("afterAction.wereHere"),
                        words("afterAction.error", 1.4f)),
                EstimateSheet.of(view, frame.operation().id(), visit.asOf(), plan.zone())
                        .estimates()
                        .stream()
                        .map(this::estimate)
                        .toList());
    }

    private Row estimate(EstimateSheet.Made made) {
        return Row.of(
                "estimate",
                frame.time(made.estimate().asOf()),
                made.estimate()
                        .scope()
                        .map(state -> frame.state(state.code()))
                        .orElseGet(() -> frame.word("estimate.everybody")),
                frame.word(
                        "afterAction.between",
                        frame.number(made.estimate().middle()),
                        frame.number(made.estimate().low()),
                        frame.number(made.estimate().high())),
                frame.number(made.outcome().wereHere()),
                made.error().map(percent -> frame.signed(percent) + " %").orElse("–"));
    }

    Part costs() {
        String currency = sharing.pool().currency().orElse("");
        Map<CostKind, BigDecimal> kinds = new EnumMap<>(CostKind.class);
        sharing.pool()
                .costs()
                .forEach(entry ->
                        entry.fact()
                                .charge()
                                .findWorth(currency)
                                .ifPresent(worth ->
                                        kinds.merge(entry.fact().kind(), worth, BigDecimal::add)));
        List<Row> rows = new ArrayList<>();
        kinds.forEach((kind, sum) ->
                rows.add(Row.of("costs", frame.word(kind), Amounts.text(frame, sum, currency))));
        if (!sharing.pool().costs().isEmpty()) {
            rows.add(
                    Row.of(
                            "costs",
                            frame.word("afterAction.paid"),
                            Amounts.text(frame, sharing.pool().paid(), currency)));
            rows.add(
                    Row.of(
                            "costs",
                            frame.word("afterAction.net"),
                            Amounts.text(frame, sharing.pool().net(), currency)));
        }
        return part(
                "costs",
                sharing.pool().unclear() == 0
                        ? ""
                        : frame.word("afterAction.unclear", frame.number(sharing.pool().unclear())),
                List.of(words("costs.kind", 3), figures("costs.worth")),
                rows);
    }

    Part shares() {
        boolean priced = !sharing.pool().costs().isEmpty();
        String currency = sharing.pool().currency().orElse("");
        return part(
                "shares",
                "",
                List.of(
                        words("afterAction.state", 3),
                        figures("people.persons"),
                        figures("costs.worth")),
                priced
                        ? sharing.shares().list().stream()
                                .map(share ->
                                        Row.of(
                                                "costs",
                                                frame.state(share.state()),
                                                frame.number(share.persons()),
                                                Amounts.text(frame, share.amount(), currency)))
                                .toList()
                        : List.of());
    }
}
