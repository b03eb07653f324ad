package org.muster.core.sitrep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Fingerprint;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.register.Note;
import org.muster.core.sitrep.SitrepFact.SitrepAbandoned;
import org.muster.core.sitrep.SitrepFact.SitrepDrafted;
import org.muster.core.sitrep.SitrepFact.SitrepIssued;
import org.muster.core.sitrep.SitrepFact.SitrepRevised;

/**
 * A sitrep as it stands.
 *
 * @param key stands for it where words are sealed
 * @param corrects the issued one that it puts right
 * @param versions the oldest first
 */
public record Sitrep(
        SitrepId id,
        PersonId key,
        Optional<SitrepId> corrects,
        List<Version> versions,
        SitrepState state) {

    /** One saving of its words. */
    public record Version(SitrepText text, Recorded saved) {
        public FactId id() {
            return saved.id();
        }
    }

    public Sitrep {
        versions = List.copyOf(versions);
    }

    public static Optional<Sitrep> find(View view, SitrepId id) {
        Optional<SitrepDrafted> drafted = Optional.empty();
        List<Version> versions = new ArrayList<>(2);
        List<Recorded> ends = new ArrayList<>(1);
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof SitrepFact fact && fact.sitrep().equals(id)) {
                switch (fact) {
                    case SitrepDrafted first -> {
                        drafted = drafted.or(() -> Optional.of(first));
                        versions.add(new Version(first.text(), recorded));
                    }
                    case SitrepRevised next -> versions.add(new Version(next.text(), recorded));
                    case SitrepIssued issued -> ends.add(recorded);
                    case SitrepAbandoned abandoned -> ends.add(recorded);
                }
            }
        }
        return drafted.map(first ->
                new Sitrep(id, first.person(), first.corrects(), versions, state(versions, ends)));
    }

    /** The first end counts; an issue only once the words that it names are known here. */
    private static SitrepState state(List<Version> versions, List<Recorded> ends) {
        for (Recorded end : ends) {
            if (end.fact() instanceof SitrepAbandoned abandoned) {
                return new SitrepState.Abandoned(abandoned.why());
            }
            if (end.fact() instanceof SitrepIssued issued
                    && versions.stream().anyMatch(one -> one.id().equals(issued.version()))) {
                return new SitrepState.Issued(issued, end);
            }
        }
        return new SitrepState.Drafted();
    }

    /** All, the one that was begun last first. */
    public static List<Sitrep> listAll(View view) {
        return view.subjects(Subject.Kind.SITREP)
                .flatMap(id -> find(view, (SitrepId) id).stream())
                .sorted(
                        Comparator.comparing(
                                        (Sitrep one) -> one.versions().getFirst().saved().stamp())
                                .reversed())
                .toList();
    }

    /** Those that were issued, the one that reaches furthest first. */
    public static List<Sitrep> listIssued(View view) {
        return listAll(view).stream()
                .filter(one -> one.findIssue().isPresent())
                .sorted(Comparator.comparing(Sitrep::asOf).reversed())
                .toList();
    }

    /** The issued ones that correct this one, the first first. */
    public static List<Sitrep> listCorrections(View view, SitrepId id) {
        return view.history(id).stream()
                .map(Recorded::fact)
                .filter(SitrepDrafted.class::isInstance)
                .map(SitrepDrafted.class::cast)
                .filter(draft -> draft.corrects().filter(id::equals).isPresent())
                .flatMap(draft -> find(view, draft.sitrep()).stream())
                .filter(one -> one.findIssue().isPresent())
                .toList();
    }

    public Optional<SitrepIssued> findIssue() {
        return state instanceof SitrepState.Issued issued
                ? Optional.of(issued.issue())
                : Optional.empty();
    }

    public boolean isDraft() {
        return state instanceof SitrepState.Drafted;
    }

    /**
     * What it covers: as it was issued, else what a draft would cover up to a moment, which is not
     * before its beginning.
     */
    public SitrepSpan span(View view, OperationId operation, Instant asOf) {
        return findIssue()
                .map(SitrepIssued::span)
                .or(() -> corrected(view).map(wrong -> wrong.until(asOf)))
                .orElseGet(() -> SitrepSpan.next(view, operation, asOf));
    }

    private Optional<SitrepSpan> corrected(View view) {
        return corrects.flatMap(wrong -> find(view, wrong))
                .flatMap(Sitrep::findIssue)
                .map(SitrepIssued::span);
    }

    private Instant asOf() {
        return findIssue().map(issue -> issue.span().asOf()).orElse(Instant.MIN);
    }

    /** Whose words stand: of an issued one those it was issued with, else the last ones. */
    public Version version() {
        return findIssue()
                .flatMap(issue -> findVersion(issue.version()))
                .orElseGet(versions::getLast);
    }

    private Optional<Version> findVersion(FactId version) {
        return versions.stream().filter(one -> one.id().equals(version)).findFirst();
    }

    /** Over its words, its time and what is drawn for it. */
    public TextSeal seal(SitrepSpan span, TextSeal drawn) {
        Fingerprint print = new Fingerprint().add("sitrep").add(id);
        for (Note note :
                List.of(
                        version().text().assessment(),
                        version().text().intentions(),
                        version().text().asked())) {
            print.add(note.text());
        }
        corrects.ifPresentOrElse(print::add, () -> print.add(""));
        span.follows().ifPresentOrElse(print::add, () -> print.add(""));
        return new TextSeal(print.add(span.since()).add(span.asOf()).add(drawn).toHex());
    }
}
