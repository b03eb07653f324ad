package org.muster.core.bulletin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.bulletin.BulletinFact.BulletinAbandoned;
import org.muster.core.bulletin.BulletinFact.BulletinApproved;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.bulletin.BulletinFact.BulletinRevised;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact;

/**
 * A text for the public as it stands, with the frozen tallies it rests on and everybody who wrote
 * in it.
 */
public record Bulletin(
        BulletinId id,
        Recorded drafted,
        List<Tally> tallies,
        List<BulletinText> texts,
        Set<UserId> writers,
        BulletinState state) {

    public static Optional<Bulletin> find(View view, BulletinId id) {
        return view.history(id).stream()
                .filter(fact -> fact.fact() instanceof BulletinDrafted)
                .findFirst()
                .map(first -> fold(view, id, first, (BulletinDrafted) first.fact()));
    }

    /** All bulletins, the newest draft first. */
    public static List<Bulletin> listAll(View view) {
        return view.bulletins()
                .flatMap(id -> find(view, id).stream())
                .sorted(
                        java.util.Comparator.comparing((Bulletin b) -> b.drafted().stamp())
                                .reversed())
                .toList();
    }

    /** Published bulletins, the newest publication first. */
    public static List<Bulletin> listPublished(View view) {
        return listAll(view).stream()
                .filter(bulletin -> bulletin.state() instanceof BulletinState.Published)
                .sorted(
                        java.util.Comparator.comparing((Bulletin b) ->
                                        ((BulletinState.Published) b.state()).publication().stamp())
                                .reversed())
                .toList();
    }

    private static Bulletin fold(View view, BulletinId id, Recorded first, BulletinDrafted draft) {
        Set<UserId> writers = new HashSet<>(Set.of(first.by()));
        List<BulletinText> texts = draft.texts();
        BulletinState state = new BulletinState.Drafted();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof BulletinRevised revised
                    && state instanceof BulletinState.Drafted) {
                texts = revised.texts();
                writers.add(recorded.by());
            }
            state = next(state, recorded, writers);
        }
        List<Tally> tallies =
                draft.tallies().stream()
                        .flatMap(tally -> TallyFact.find(view, tally).stream())
                        .toList();
        return new Bulletin(id, first, tallies, texts, Set.copyOf(writers), state);
    }

    private static BulletinState next(BulletinState state, Recorded recorded, Set<UserId> writers) {
        return switch (recorded.fact()) {
            case BulletinApproved a
                    when state instanceof BulletinState.Drafted
                            && !writers.contains(recorded.by()) ->
                    new BulletinState.Approved(recorded);
            case BulletinPublished p when state instanceof BulletinState.Approved approved ->
                    new BulletinState.Published(approved.by(), recorded);
            case BulletinAbandoned abandoned when !(state instanceof BulletinState.Published) ->
                    new BulletinState.Abandoned(abandoned.reason());
            default -> state;
        };
    }
}
