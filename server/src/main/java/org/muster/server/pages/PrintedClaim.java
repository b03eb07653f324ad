package org.muster.server.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.muster.core.cost.CostFact.CostEntered;
import org.muster.core.cost.CostFact.OfLeg;
import org.muster.core.cost.CostKind;
import org.muster.core.cost.Entry;
import org.muster.core.cost.Pool;
import org.muster.core.cost.Rate;
import org.muster.core.cost.Share;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.formats.report.ReportSheet;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Fill;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Section;
import org.muster.planning.offers.UnionShare;
import org.muster.planning.offers.live.UnionSeats;
import org.muster.planning.offers.live.UnionStates;
import org.muster.server.costs.Departed;
import org.muster.server.costs.Sharing;

/**
 * One state's part as a claim on paper, in the order of a request for reimbursement: who asks whom,
 * for which event and how many people, what it cost, the total, where it is to be paid.
 */
final class PrintedClaim {
    private final MoneyPaper paper;
    private final Frame frame;
    private final Sharing sharing;
    private final Share share;

    private PrintedClaim(MoneyPaper paper, Sharing sharing, Share share) {
        this.paper = paper;
        this.frame = paper.frame();
        this.sharing = sharing;
        this.share = share;
    }

    static ReportSheet of(Visit visit, Sharing sharing, Share share) {
        return new PrintedClaim(MoneyPaper.of(visit), sharing, share).sheet();
    }

    private ReportSheet sheet() {
        return new ReportSheet(
                frame.words().language(),
                paper.titleLines(),
                frame.word("claim.title", frame.state(share.state())),
                amount(share.amount()),
                facts(),
                List.of(kinds(), costs(), contributions(), people()),
                List.of(),
                fills(),
                notes(),
                List.of(frame.word("claim.signer"), frame.word("claim.receiver")),
                paper.print(false));
    }

    private List<Line> facts() {
        List<Line> facts = new ArrayList<>();
        facts.add(paper.line("claim.reference", ClaimReference.of(paper, sharing, share)));
        facts.add(paper.line("claim.from", paper.own() + ", " + paper.plan().post()));
        facts.add(paper.line("claim.to", frame.word("claim.to.whom", paper.state(share.state()))));
        facts.add(paper.line("claim.event", event()));
        facts.add(paper.line("claim.scope", scope()));
        facts.add(
                paper.line(
                        "claim.assisted",
                        frame.word(
                                "claim.assisted.how",
                                frame.number(share.persons()),
                                frame.number(sharing.shares().persons()))));
        facts.add(paper.line("claim.total", amount(share.amount())));
        facts.add(paper.line("claim.reckoned", reckoned()));
        sharing.leg().ifPresent(leg -> facts.add(paper.line("claim.seats", seats(leg))));
        facts.add(
                paper.line(
                        "claim.basis",
                        frame.word(
                                UnionStates.isMember(share.state())
                                        ? "claim.basis.union"
                                        : "claim.basis.other")));
        facts.add(paper.line("claim.asOf", frame.asOf()));
        return facts;
    }

    private String reckoned() {
        return frame.word(
                "claim.reckoned.how",
                amount(pool().cost()),
                amount(pool().paid()),
                amount(pool().net()),
                frame.number(sharing.shares().persons()),
                frame.number(share.persons()));
    }

    /** Where it was, and from which day to which legs of this claim left. */
    private String event() {
        List<LocalDate> days =
                sharing.leg()
                        .map(Stream::of)
                        .orElseGet(this::legsOut)
                        .map(leg -> Departed.at(paper.view(), leg))
                        .map(at -> LocalDate.ofInstant(at, paper.zone()))
                        .sorted()
                        .distinct()
                        .toList();
        String country = paper.state(paper.plan().country().code());
        if (days.isEmpty()) {
            return frame.word("claim.event.how", paper.plan().place(), country);
        }
        return frame.word("claim.event.how", paper.plan().place(), country)
                + ", "
                + paper.day(days.getFirst())
                + (days.size() > 1 ? " – " + paper.day(days.getLast()) : "");
    }

    private Stream<Leg> legsOut() {
        return Leg.listAll(paper.view()).stream().filter(Leg::carriesOut);
    }

    private String scope() {
        return sharing.leg().map(this::scope).orElseGet(() -> frame.word("costs.whole"));
    }

    private String scope(Leg leg) {
        String seal =
                leg.manifest()
                        .map(closed -> closed.fact())
                        .filter(ManifestClosed.class::isInstance)
                        .map(fact -> ((ManifestClosed) fact).seal().inShort())
                        .map(hash -> ", " + frame.word("claim.seal", hash))
                        .orElse("");
        return leg.plan().label() + ", " + leg.plan().from() + " – " + leg.plan().to() + seal;
    }

    /** The leg's seats by the Union's rule, as of each offer. */
    private String seats(Leg leg) {
        UnionShare offered = UnionSeats.of(paper.view(), leg, paper.plan()).offered();
        return offered.offered() == 0
                ? frame.word("costs.rule.none")
                : frame.word(
                        "claim.seats.how",
                        frame.number(offered.forOthers()),
                        frame.number(offered.offered()),
                        Amounts.percent(frame, offered.thousandths()),
                        UnionShare.LEAST);
    }

    private Section kinds() {
        Map<CostKind, List<Entry<CostEntered>>> kinds = new EnumMap<>(CostKind.class);
        pool().costs()
                .forEach(entry ->
                        kinds.computeIfAbsent(entry.fact().kind(), kind -> new ArrayList<>())
                                .add(entry));
        List<List<String>> rows = new ArrayList<>();
        kinds.forEach((kind, entries) ->
                rows.add(
                        List.of(
                                frame.word(kind),
                                frame.number(entries.size()),
                                amount(sum(entries)))));
        return new Section(
                frame.word("claim.kinds"),
                List.of(
                        new Column(frame.word("costs.kind"), 3, false),
                        new Column(frame.word("costs.entries"), 1, true),
                        new Column(frame.word("costs.worth"), 2, true)),
                rows,
                List.of(
                        frame.word("claim.sum"),
                        frame.number(pool().costs().size()),
                        amount(pool().cost())));
    }

    private BigDecimal sum(List<Entry<CostEntered>> entries) {
        BigDecimal zero = BigDecimal.ZERO.setScale(pool().cost().scale());
        return entries.stream()
                .flatMap(entry -> entry.fact().charge().findWorth(currency()).stream())
                .reduce(zero, BigDecimal::add);
    }

    private Section costs() {
        List<List<String>> rows = new ArrayList<>();
        for (Entry<CostEntered> entry : pool().costs()) {
            rows.add(row(frame.word(entry.fact().kind()), entry.fact()));
        }
        return section("claim.costs", rows, amount(pool().cost()));
    }

    private Section contributions() {
        List<List<String>> rows = new ArrayList<>();
        pool().contributions().forEach(entry -> rows.add(row("–", entry.fact())));
        return section("claim.union", rows, amount(pool().paid()));
    }

    private Section section(String title, List<List<String>> rows, String sum) {
        return new Section(
                frame.word(title),
                List.of(
                        new Column(frame.word("costs.kind"), 2, false),
                        new Column(frame.word("leg"), 1, false),
                        new Column(frame.word("costs.basis"), 2.6f, false),
                        new Column(frame.word("costs.invoiced"), 2, true),
                        new Column(frame.word("costs.rate"), 1.8f, true),
                        new Column(frame.word("costs.worth"), 2, true)),
                rows,
                List.of(frame.word("claim.sum"), "", "", "", "", sum));
    }

    private List<String> row(String kind, OfLeg fact) {
        return List.of(
                kind,
                fact.leg()
                        .flatMap(id -> Leg.find(paper.view(), id))
                        .map(leg -> leg.plan().label())
                        .orElse("–"),
                fact.basis(),
                Amounts.text(frame, fact.charge().money()),
                fact.charge().rate().map(this::rate).orElse("–"),
                fact.charge()
                        .findWorth(currency())
                        .map(this::amount)
                        .orElseGet(() -> frame.word("costs.unclear.one")));
    }

    private String rate(Rate rate) {
        return rate.value().toPlainString() + " (" + paper.day(rate.day()) + ")";
    }

    /** Every state's share, so that whoever is asked sees that all is shared and how. */
    private Section people() {
        List<List<String>> rows = new ArrayList<>();
        for (Share each : sharing.shares().list()) {
            rows.add(
                    List.of(
                            frame.state(each.state()),
                            frame.number(each.persons()),
                            amount(each.amount())));
        }
        return new Section(
                frame.word("claim.people"),
                List.of(
                        new Column(frame.word("nationality"), 3, false),
                        new Column(frame.word("costs.persons"), 1, true),
                        new Column(frame.word("costs.share"), 2, true)),
                rows,
                List.of(
                        frame.word("claim.sum"),
                        frame.number(sharing.shares().persons()),
                        amount(sharing.shares().whole())));
    }

    private List<Fill> fills() {
        String reference = ClaimReference.of(paper, sharing, share);
        return List.of(
                new Fill(frame.word("claim.fill.account"), "", 1),
                new Fill("IBAN", "", 1),
                new Fill("BIC", "", 1),
                new Fill(frame.word("claim.fill.reference"), reference, 1),
                new Fill(frame.word("claim.fill.contact"), "", 2),
                new Fill(frame.word("claim.fill.attached"), "", 1));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(frame.word("claim.rates", currency()));
        notes.add(frame.word("costs.rounding"));
        notes.add(frame.word("costs.counted"));
        String recorded = sharing.recorded(share.state());
        if (!recorded.isEmpty()) {
            notes.add(frame.word("costs.recorded", recorded));
        }
        if (pool().unclear() > 0) {
            notes.add(frame.word("costs.unclear", frame.number(pool().unclear())));
        }
        return notes;
    }

    private Pool pool() {
        return sharing.pool();
    }

    private String currency() {
        return pool().currency().orElse("");
    }

    private String amount(BigDecimal amount) {
        return Amounts.text(frame, amount, currency());
    }
}
