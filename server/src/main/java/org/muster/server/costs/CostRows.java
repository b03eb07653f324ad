package org.muster.server.costs;

import java.util.List;
import java.util.Optional;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostFact.ContributionEntered;
import org.muster.core.cost.CostFact.CostEntered;
import org.muster.core.cost.CostFact.EntryWithdrawn;
import org.muster.core.cost.CostFact.OfLeg;
import org.muster.core.cost.Entry;
import org.muster.core.cost.Rate;
import org.muster.core.cost.Share;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.Value;

/** The accounts and the shares as tables of plain text, which name nobody. */
public final class CostRows {
    private static final List<String> ENTRIES =
            Asked.after(
                    "entry",
                    "leg",
                    "kind",
                    "amount",
                    "currency",
                    "rate",
                    "rate_day",
                    "worth",
                    "worth_currency",
                    "basis",
                    "entered_at",
                    "entered_by",
                    "withdrawn_at",
                    "withdrawn_by",
                    "withdrawn_because");

    private static final List<String> SHARES =
            Asked.after(
                    "scope",
                    "state",
                    "persons",
                    "recorded_as",
                    "share",
                    "currency",
                    "persons_in_all",
                    "cost",
                    "union_paid",
                    "shared",
                    "entries_not_summed");

    private CostRows() {}

    /** Every cost and contribution, those that were withdrawn too. */
    public static String entries(View view, CostBook book, Asked asked) {
        return CsvFile.text(
                CsvForm.PLAIN,
                ENTRIES,
                out -> {
                    book.costs().forEach(one -> out.row(entry(view, book, one, asked)));
                    book.contributions().forEach(one -> out.row(entry(view, book, one, asked)));
                });
    }

    private static List<Value> entry(
            View view, CostBook book, Entry<? extends OfLeg> entry, Asked asked) {
        OfLeg fact = entry.fact();
        String claims = book.currency().orElse("");
        Optional<Rate> rate = fact.charge().rate();
        return asked.row(
                entry.id(),
                label(view, fact.leg()),
                kind(fact),
                fact.charge().money().amount(),
                fact.charge().money().currency(),
                rate.<Object>map(Rate::value).orElse(""),
                rate.<Object>map(Rate::day).orElse(""),
                fact.charge().findWorth(claims).<Object>map(worth -> worth).orElse(""),
                claims,
                fact.basis(),
                entry.recorded().stamp().instant(),
                entry.recorded().by(),
                entry.withdrawn().<Object>map(taken -> taken.stamp().instant()).orElse(""),
                entry.withdrawn().<Object>map(taken -> taken.by()).orElse(""),
                entry.withdrawn()
                        .map(taken -> taken.fact())
                        .filter(EntryWithdrawn.class::isInstance)
                        .map(taken -> ((EntryWithdrawn) taken).reason())
                        .orElse(""));
    }

    private static String kind(OfLeg fact) {
        return switch (fact) {
            case CostEntered cost -> cost.kind().name();
            case ContributionEntered contribution -> "UNION";
        };
    }

    private static String label(View view, Optional<LegId> leg) {
        return leg.flatMap(id -> Leg.find(view, id)).map(found -> found.plan().label()).orElse("");
    }

    /** One line for each state, and one for those whose nationality nobody knows. */
    public static String shares(Sharing sharing, Asked asked) {
        return CsvFile.text(
                CsvForm.PLAIN,
                SHARES,
                out -> sharing.shares().list().forEach(one -> out.row(share(sharing, one, asked))));
    }

    /** One state's line, under the same head. */
    public static String claim(Sharing sharing, Share share, Asked asked) {
        return CsvFile.text(CsvForm.PLAIN, SHARES, out -> out.row(share(sharing, share, asked)));
    }

    private static List<Value> share(Sharing sharing, Share share, Asked asked) {
        return asked.row(
                sharing.leg().map(leg -> leg.plan().label()).orElse("operation"),
                share.isUnknown() ? "unknown" : share.state(),
                share.persons(),
                sharing.recorded(share.state()),
                share.amount(),
                sharing.pool().currency().orElse(""),
                sharing.shares().persons(),
                sharing.pool().cost(),
                sharing.pool().paid(),
                sharing.pool().net(),
                sharing.pool().unclear());
    }
}
