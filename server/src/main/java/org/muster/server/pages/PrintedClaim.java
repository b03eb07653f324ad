package org.muster.server.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.cost.CostFact.CostEntered;
import org.muster.core.cost.CostFact.OfLeg;
import org.muster.core.cost.Entry;
import org.muster.core.cost.Pool;
import org.muster.core.cost.Rate;
import org.muster.core.cost.Share;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.formats.claim.ClaimSheet;
import org.muster.formats.claim.ClaimSheet.Column;
import org.muster.formats.claim.ClaimSheet.Line;
import org.muster.formats.claim.ClaimSheet.Section;
import org.muster.server.costs.Sharing;

/** One state's part as a claim on paper: what it is asked for, from which sums, for how many. */
final class PrintedClaim {
    private final Visit visit;
    private final Frame frame;
    private final Sharing sharing;
    private final Share share;

    private PrintedClaim(Visit visit, Frame frame, Sharing sharing, Share share) {
        this.visit = visit;
        this.frame = frame;
        this.sharing = sharing;
        this.share = share;
    }

    /** In French for readers of French, else in English, all of it. */
    static ClaimSheet of(Visit visit, Sharing sharing, Share share) {
        boolean french = visit.frame().words().language().equals("fr");
        Frame frame = visit.frame().with(Words.of(french ? "fr" : "en"));
        return new PrintedClaim(visit, frame, sharing, share).sheet();
    }

    private ClaimSheet sheet() {
        var plan = frame.operation().plan();
        return new ClaimSheet(
                frame.words().language(),
                List.of(plan.name(), plan.post()),
                frame.word("claim.title", frame.state(share.state())),
                amount(share.amount()),
                facts(),
                List.of(costs(), contributions(), people()),
                notes(),
                List.of(frame.word("claim.signer"), frame.word("claim.receiver")),
                plan.exercise() ? frame.word("exercise.title") : "",
                frame.word("claim.printed", frame.reader().name(), frame.asOf()),
                frame.word("claim.page"),
                frame.moment().asOf(),
                plan.zone());
    }

    private List<Line> facts() {
        List<Line> facts = new ArrayList<>();
        facts.add(line("claim.from", frame.state(frame.operation().plan().own().code())));
        facts.add(line("claim.to", frame.state(share.state()) + " (" + share.state() + ")"));
        facts.add(line("claim.event", frame.operation().plan().place()));
        facts.add(
                line(
                        "claim.scope",
                        sharing.leg().map(this::scope).orElseGet(() -> frame.word("costs.whole"))));
        facts.add(line("claim.asOf", frame.asOf()));
        facts.add(
                line(
                        "claim.reckoned",
                        frame.word(
                                "claim.reckoned.how",
                                amount(pool().cost()),
                                amount(pool().paid()),
                                amount(pool().net()),
                                frame.number(sharing.shares().persons()),
                                frame.number(share.persons()))));
        return facts;
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
                        .flatMap(id -> Leg.find(visit.view(), id))
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
        return rate.value().toPlainString() + " (" + rate.day() + ")";
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

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
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

    private Line line(String label, String value) {
        return new Line(frame.word(label), value);
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
