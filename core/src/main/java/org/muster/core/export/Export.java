package org.muster.core.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.export.ExportFact.ExportApproved;
import org.muster.core.export.ExportFact.ExportAsked;
import org.muster.core.export.ExportFact.ExportDeclined;
import org.muster.core.export.ExportFact.ExportRevoked;
import org.muster.core.export.ExportFact.ExportTaken;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;

/**
 * An export as it stands.
 *
 * @param first how it was asked for
 * @param decided who approved or declined it first
 * @param revoked who ended its link
 * @param taken each time that its file was taken
 */
public record Export(
        Recorded first,
        Optional<Recorded> decided,
        Optional<Recorded> revoked,
        List<Recorded> taken) {
    public Export {
        taken = List.copyOf(taken);
    }

    public static Optional<Export> find(View view, ExportId id) {
        Optional<Recorded> first = Optional.empty();
        Optional<Recorded> decided = Optional.empty();
        Optional<Recorded> revoked = Optional.empty();
        List<Recorded> taken = new ArrayList<>();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof ExportFact fact) {
                switch (fact) {
                    case ExportAsked one -> first = first.or(() -> Optional.of(recorded));
                    case ExportApproved one -> decided = decided.or(() -> Optional.of(recorded));
                    case ExportDeclined one -> decided = decided.or(() -> Optional.of(recorded));
                    case ExportRevoked one -> revoked = revoked.or(() -> Optional.of(recorded));
                    case ExportTaken one -> taken.add(recorded);
                }
            }
        }
        Optional<Recorded> by = decided;
        Optional<Recorded> end = revoked;
        return first.map(asked -> new Export(asked, by, end, taken));
    }

    /** The latest first. */
    public static List<Export> listAll(View view) {
        return view.subjects(Subject.Kind.EXPORT)
                .flatMap(id -> find(view, (ExportId) id).stream())
                .sorted(
                        Comparator.comparing((Export one) -> one.first().stamp())
                                .reversed()
                                .thenComparing(one -> one.id().value()))
                .toList();
    }

    public ExportAsked asked() {
        return (ExportAsked) first.fact();
    }

    public ExportId id() {
        return asked().export();
    }

    /** Stands for it where words are sealed. */
    public PersonId key() {
        return asked().person();
    }

    public UserId askedBy() {
        return first.by();
    }

    public ExportState state() {
        if (revoked.isPresent()) {
            return ExportState.REVOKED;
        }
        return decided.map(one ->
                        one.fact() instanceof ExportApproved
                                ? ExportState.APPROVED
                                : ExportState.DECLINED)
                .orElse(ExportState.ASKED);
    }

    /** Whether its time is over; nothing is approved or taken after that. */
    public boolean isOver(Instant now) {
        return !now.isBefore(asked().until());
    }

    /** Whether its link gives the file. */
    public boolean isOpen(Instant now) {
        return state() == ExportState.APPROVED && !isOver(now);
    }

    /** The people who do not exist and stand in it alone; none before it is approved. */
    public List<Canary> canaries() {
        return approval().map(ExportApproved::canaries).orElse(List.of());
    }

    /** How many people it is about, as was approved; empty before that. */
    public Optional<Integer> people() {
        return approval().map(ExportApproved::people);
    }

    private Optional<ExportApproved> approval() {
        return decided.map(Recorded::fact)
                .filter(ExportApproved.class::isInstance)
                .map(ExportApproved.class::cast);
    }
}
