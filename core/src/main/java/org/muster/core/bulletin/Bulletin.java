package org.muster.core.bulletin;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.bulletin.BulletinFact.BulletinAbandoned;
import org.muster.core.bulletin.BulletinFact.BulletinApproved;
import org.muster.core.bulletin.BulletinFact.BulletinDelivered;
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
 * A text for the public as it stands, with the frozen tallies it rests on, the bulletin that it
 * corrects, if it does, and everybody who wrote in it.
 */
public record Bulletin(
        BulletinId id,
        Recorded drafted,
        List<Tally> tallies,
        List<BulletinText> texts,
        Optional<BulletinId> corrects,
        Set<UserId> writers,
        BulletinState state) {

    /** Empty too while a tally that it rests on has not come here from the node that froze it. */
    public static Optional<Bulletin> find(View view, BulletinId id) {
        return view.history(id).stream()
                .filter(fact ->
                        fact.fact() instanceof BulletinDrafted draft && draft.bulletin().equals(id))
                .findFirst()
                .filter(first -> isWhole(view, (BulletinDrafted) first.fact()))
                .map(first -> fold(view, id, first, (BulletinDrafted) first.fact()));
    }

    /** All bulletins, the newest draft first. */
    public static List<Bulletin> listAll(View view) {
        return view.bulletins()
                .flatMap(id -> find(view, id).stream())
                .sorted(Comparator.comparing((Bulletin b) -> b.drafted().stamp()).reversed())
                .toList();
    }

    /** Published bulletins, the newest publication first. */
    public static List<Bulletin> listPublished(View view) {
        return listAll(view).stream()
                .filter(bulletin -> bulletin.state() instanceof BulletinState.Published)
                .sorted(
                        Comparator.comparing((Bulletin b) ->
                                        ((BulletinState.Published) b.state()).publication().stamp())
                                .reversed())
                .toList();
    }

    /** The published bulletins that correct this one, the first first. */
    public static List<Bulletin> listCorrections(View view, BulletinId id) {
        return view.history(id).stream()
                .flatMap(fact ->
                        fact.fact() instanceof BulletinDrafted draft
                                        && draft.corrects().filter(id::equals).isPresent()
                                ? find(view, draft.bulletin()).stream()
                                : Stream.empty())
                .filter(one -> one.state() instanceof BulletinState.Published)
                .toList();
    }

    /** When a system that asked to be told took it; empty while it has not. */
    public static Optional<Instant> findDelivered(View view, BulletinId id, String to) {
        return view.history(id).stream()
                .map(Recorded::fact)
                .filter(BulletinDelivered.class::isInstance)
                .map(BulletinDelivered.class::cast)
                .filter(one -> one.to().equals(to))
                .map(BulletinDelivered::at)
                .min(Comparator.naturalOrder());
    }

    /** What an approval or a publication must name. */
    public TextSeal seal() {
        return TextSeal.over(texts, tallies, corrects);
    }

    private static boolean isWhole(View view, BulletinDrafted draft) {
        return draft.tallies().stream().allMatch(tally -> TallyFact.find(view, tally).isPresent());
    }

    private static Bulletin fold(View view, BulletinId id, Recorded first, BulletinDrafted draft) {
        List<Tally> tallies =
                draft.tallies().stream()
                        .flatMap(tally -> TallyFact.find(view, tally).stream())
                        .toList();
        Bulletin bulletin =
                new Bulletin(
                        id,
                        first,
                        tallies,
                        draft.texts(),
                        draft.corrects(),
                        Set.of(first.by()),
                        new BulletinState.Drafted());
        for (Recorded recorded : view.history(id)) {
            bulletin = bulletin.after(recorded);
        }
        return bulletin;
    }

    /** Only a draft is revised and approved, and only an approved text published: each by name. */
    private Bulletin after(Recorded recorded) {
        return switch (recorded.fact()) {
            case BulletinRevised revised when state instanceof BulletinState.Drafted ->
                    revised(revised.texts(), recorded.by());
            case BulletinApproved approved
                    when state instanceof BulletinState.Drafted
                            && !writers.contains(recorded.by())
                            && approved.seal().equals(seal()) ->
                    in(new BulletinState.Approved(recorded));
            case BulletinPublished published
                    when state instanceof BulletinState.Approved approved
                            && published.seal().equals(seal()) ->
                    in(new BulletinState.Published(approved.by(), recorded));
            case BulletinAbandoned abandoned when !(state instanceof BulletinState.Published) ->
                    in(new BulletinState.Abandoned(abandoned.reason()));
            default -> this;
        };
    }

    private Bulletin revised(List<BulletinText> anew, UserId by) {
        Set<UserId> all = new HashSet<>(writers);
        all.add(by);
        return new Bulletin(id, drafted, tallies, anew, corrects, Set.copyOf(all), state);
    }

    private Bulletin in(BulletinState next) {
        return new Bulletin(id, drafted, tallies, texts, corrects, writers, next);
    }
}
