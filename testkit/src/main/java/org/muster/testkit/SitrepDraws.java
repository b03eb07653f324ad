package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.SitrepId;
import org.muster.core.register.Note;
import org.muster.core.sitrep.Drawing;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepCommand.AbandonSitrep;
import org.muster.core.sitrep.SitrepCommand.DraftSitrep;
import org.muster.core.sitrep.SitrepCommand.IssueSitrep;
import org.muster.core.sitrep.SitrepCommand.ReviseSitrep;
import org.muster.core.sitrep.SitrepSpan;
import org.muster.core.sitrep.SitrepText;

/** Sitreps that are begun, written, issued and left. */
final class SitrepDraws extends Draw {

    SitrepDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::draft,
                this::revise,
                this::revise,
                this::issue,
                this::issue,
                () -> new AbandonSitrep(id(Sitrep::isDraft), note()));
    }

    private Command draft() {
        return new DraftSitrep(
                sight.operation(),
                text(),
                random.nextInt(4) == 0
                        ? Optional.of(id(one -> one.findIssue().isPresent()))
                        : Optional.empty());
    }

    private Command revise() {
        SitrepId id = id(Sitrep::isDraft);
        return new ReviseSitrep(id, version(id), text());
    }

    /** Mostly what is read now, sometimes what was read before. */
    private Command issue() {
        SitrepId id = id(Sitrep::isDraft);
        Instant asOf = sight.now().minus(Duration.ofSeconds(random.nextInt(60)));
        TextSeal seal =
                Sitrep.find(sight.view(), id)
                        .filter(one -> random.nextInt(8) > 0)
                        .map(one -> seal(one, asOf))
                        .orElseGet(() -> TextSeal.over(List.of(), List.of()));
        return new IssueSitrep(sight.operation(), id, version(id), asOf, seal);
    }

    private TextSeal seal(Sitrep sitrep, Instant asOf) {
        SitrepSpan span = sitrep.span(sight.view(), sight.operation(), asOf);
        return sitrep.seal(span, Drawing.draw(sight.view(), sight.operation(), span).seal());
    }

    private FactId version(SitrepId id) {
        return Sitrep.find(sight.view(), id)
                .filter(one -> random.nextInt(8) > 0)
                .map(one -> one.version().id())
                .orElseGet(() -> new FactId(new NodeId("elsewhere"), 1));
    }

    private SitrepText text() {
        return new SitrepText(note(), note(), new Note("a further aircraft"));
    }

    private SitrepId id(Predicate<Sitrep> wish) {
        List<SitrepId> fit =
                Sitrep.listAll(sight.view()).stream()
                        .filter(wish)
                        .map(Sitrep::id)
                        .sorted(Comparator.comparing(SitrepId::value))
                        .toList();
        return fit.isEmpty() || random.nextInt(10) == 0 ? new SitrepId(1) : any(fit);
    }
}
