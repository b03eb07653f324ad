package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.sitrep.Drawing;
import org.muster.core.sitrep.Drawn;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepSpan;
import org.muster.core.sitrep.SitrepState;

/**
 * One sitrep: what a person wrote, and what is drawn for its time.
 *
 * @param drawn empty of one that was abandoned
 * @param seal what it was issued with; of a draft, what issuing it as it reads now must name
 * @param moved whether what is drawn is no longer what was sealed: facts came to be known late
 * @param before the words of the one before, where there is one
 * @param corrects the one that it puts right
 * @param corrections those that put it right
 */
public record SitrepSheet(
        Sitrep sitrep,
        Optional<Drawn> drawn,
        Optional<TextSeal> seal,
        boolean moved,
        Optional<Sitrep> before,
        Optional<Sitrep> corrects,
        List<Sitrep> corrections,
        List<FactLine> history) {
    private static final Duration UNSETTLED = Duration.ofSeconds(1);

    public SitrepSheet {
        corrections = List.copyOf(corrections);
        history = List.copyOf(history);
    }

    static SitrepSheet of(Visit visit, Sitrep sitrep) {
        View view = visit.view();
        Optional<Drawn> drawn = draw(visit, sitrep);
        Optional<TextSeal> issued = sitrep.findIssue().map(issue -> issue.seal());
        return new SitrepSheet(
                sitrep,
                drawn,
                issued.or(() -> drawn.map(one -> sitrep.seal(one.span(), one.seal()))),
                sitrep.findIssue()
                        .filter(issue ->
                                drawn.map(Drawn::seal).filter(issue.drawn()::equals).isEmpty())
                        .isPresent(),
                drawn.flatMap(one -> one.span().follows()).flatMap(id -> Sitrep.find(view, id)),
                sitrep.corrects().flatMap(id -> Sitrep.find(view, id)),
                Sitrep.listCorrections(view, sitrep.id()),
                new FactWords(view, visit.frame())
                        .lines(view.history(sitrep.id()).listAll().reversed()));
    }

    private static Optional<Drawn> draw(Visit visit, Sitrep sitrep) {
        if (sitrep.state() instanceof SitrepState.Abandoned) {
            return Optional.empty();
        }
        OperationId operation = visit.desk().operation();
        SitrepSpan span = sitrep.span(visit.view(), operation, settled(visit));
        return Optional.of(Drawing.draw(visit.view(), operation, span));
    }

    /**
     * What was recorded by now may become known in a moment, when it is durable; a draft that holds
     * half of it could not be issued as it was read.
     */
    private static Instant settled(Visit visit) {
        return visit.frame().moment().past() ? visit.asOf() : visit.asOf().minus(UNSETTLED);
    }

    /** Until when it reaches; of one that was abandoned, when its words were saved. */
    public Instant asOf() {
        return asOf(sitrep, drawn);
    }

    private static Instant asOf(Sitrep sitrep, Optional<Drawn> drawn) {
        return drawn.map(one -> one.span().asOf())
                .orElseGet(() -> sitrep.version().saved().stamp().instant());
    }

    /** When an issued one reaches to. */
    public static Instant reaches(Sitrep sitrep) {
        return sitrep.findIssue()
                .map(issue -> issue.span().asOf())
                .orElseGet(() -> sitrep.version().saved().stamp().instant());
    }
}
