package org.muster.core.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.place.Place;
import org.muster.core.post.PostFact.HelpOffered;
import org.muster.core.post.PostFact.HelpWithdrawn;
import org.muster.core.post.PostFact.PostCorrected;
import org.muster.core.post.PostFact.PostOpened;
import org.muster.core.post.PostFact.PostStatusSet;
import org.muster.core.post.PostFact.StaffCounted;
import org.muster.core.register.Nationality;

/**
 * A post as it is known: of each thing what was said last, in the order of when it was so.
 *
 * @param key stands for it where its counts are sealed
 * @param said what it does; empty while nobody said
 * @param counts the latest of each category that was counted
 * @param help what was said of each state, by its code
 */
public record Post(
        PostId id,
        PersonId key,
        PostPlan plan,
        Optional<StatusSaid> said,
        List<StaffCounted> counts,
        List<Help> help) {

    /** The gravest first, those of which nobody said anything last; then by state and name. */
    public static final Comparator<Post> ORDER =
            Comparator.comparing((Post post) -> post.said().isEmpty())
                    .thenComparing(
                            post -> post.findStatus().orElse(PostStatus.NORMAL),
                            Comparator.reverseOrder())
                    .thenComparing(post -> post.plan().state())
                    .thenComparing(post -> Place.key(post.plan().name()))
                    .thenComparing(post -> post.id().value());

    public Post {
        counts = List.copyOf(counts);
        help = List.copyOf(help);
    }

    public static Optional<Post> find(View view, PostId id) {
        Optional<PersonId> key = Optional.empty();
        Optional<PostPlan> plan = Optional.empty();
        Optional<StatusSaid> said = Optional.empty();
        TreeMap<StaffCategory, StaffCounted> counts = new TreeMap<>();
        TreeMap<Nationality, Help> help = new TreeMap<>();
        for (Recorded recorded : listSaid(view, id)) {
            switch ((PostFact) recorded.fact()) {
                case PostOpened opened -> {
                    key = key.or(() -> Optional.of(opened.person()));
                    plan = plan.or(() -> Optional.of(opened.plan()));
                }
                case PostCorrected corrected -> plan = Optional.of(corrected.plan());
                case PostStatusSet set -> said = Optional.of(set.said());
                case StaffCounted counted -> counts.put(counted.category(), counted);
                case PostFact.StaffListed listed -> {}
                case PostFact.StaffUnlisted gone -> {}
                case HelpOffered offered ->
                        offered.states().forEach(state -> help.put(state, help(state, offered)));
                case HelpWithdrawn gone ->
                        gone.states().forEach(state -> help.put(state, help(state, gone)));
            }
        }
        return key.isEmpty() || plan.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Post(
                                id,
                                key.get(),
                                plan.get(),
                                said,
                                List.copyOf(counts.values()),
                                List.copyOf(help.values())));
    }

    private static Help help(Nationality state, HelpOffered offered) {
        return new Help(state, true, offered.at(), offered.until(), offered.source());
    }

    private static Help help(Nationality state, HelpWithdrawn gone) {
        return new Help(state, false, gone.at(), Optional.empty(), gone.source());
    }

    /** Each time that somebody said what it does, in the order of when it was so. */
    public static List<Recorded> listStatuses(View view, PostId id) {
        return listSaid(view, id).stream()
                .filter(recorded -> recorded.fact() instanceof PostStatusSet)
                .toList();
    }

    /** In the order of when it was so; of one moment what was recorded later counts. */
    private static List<Recorded> listSaid(View view, PostId id) {
        List<Recorded> said = new ArrayList<>();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof PostFact) {
                said.add(recorded);
            }
        }
        said.sort(Comparator.comparing(Recorded::happened));
        return said;
    }

    public static List<Post> listAll(View view) {
        return view.subjects(Subject.Kind.POST)
                .flatMap(id -> find(view, (PostId) id).stream())
                .sorted(ORDER)
                .toList();
    }

    public Optional<PostStatus> findStatus() {
        return said.map(StatusSaid::status);
    }

    public boolean isOf(Nationality state) {
        return plan.state().equals(state);
    }

    /** Whether it is known to be suspended or closed. */
    public boolean isShut() {
        return findStatus().filter(PostStatus::isShut).isPresent();
    }

    /** Whom it helps at a time, by what was said; nobody while it is suspended or closed. */
    public List<Nationality> listHelped(Instant at) {
        return isShut()
                ? List.of()
                : help.stream().filter(one -> one.isGiven(at)).map(Help::state).toList();
    }

    /** Whether nobody ever said that it helps a state's nationals, or does not. */
    public boolean isSilentOn(Nationality state) {
        return help.stream().noneMatch(one -> one.state().equals(state));
    }

    /** How many staff it counts, of all categories of which that is known; empty: of none. */
    public OptionalInt countPresent() {
        return counts.stream()
                .map(counted -> counted.numbers().present())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .reduce(Integer::sum);
    }

    /** When the oldest of its counts was so. */
    public Optional<Instant> findCounted() {
        return counts.stream().map(StaffCounted::asOf).min(Comparator.naturalOrder());
    }
}
