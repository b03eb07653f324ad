package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepFact.SitrepIssued;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact;

/** All sitreps, and which one is being written. */
public record SitrepsSheet(List<Line> sitreps, Optional<Sitrep> draft) {
    public SitrepsSheet {
        sitreps = List.copyOf(sitreps);
    }

    /**
     * One sitrep.
     *
     * @param asOf until when it reaches; of a draft, when its words were saved
     * @param carried how many had been carried, as it was issued
     * @param corrections when those were issued that correct it
     */
    public record Line(
            Sitrep sitrep, Instant asOf, Optional<Integer> carried, List<Instant> corrections) {}

    static SitrepsSheet of(View view) {
        List<Sitrep> all = Sitrep.listAll(view);
        return new SitrepsSheet(
                all.stream().map(one -> line(view, one)).toList(),
                all.stream().filter(Sitrep::isDraft).findFirst());
    }

    private static Line line(View view, Sitrep sitrep) {
        return new Line(
                sitrep,
                sitrep.findIssue()
                        .map(issue -> issue.span().asOf())
                        .orElseGet(() -> sitrep.version().saved().stamp().instant()),
                sitrep.findIssue().flatMap(issue -> carried(view, issue)),
                Sitrep.listCorrections(view, sitrep.id()).stream()
                        .flatMap(one -> one.findIssue().stream())
                        .map(issue -> issue.span().asOf())
                        .toList());
    }

    private static Optional<Integer> carried(View view, SitrepIssued issue) {
        return issue.tallies().stream()
                .flatMap(id -> TallyFact.find(view, id).stream())
                .filter(tally -> tally.rule() == CountingRule.CARRIED)
                .map(Tally::total)
                .findFirst();
    }
}
