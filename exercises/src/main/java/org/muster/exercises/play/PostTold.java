package org.muster.exercises.play;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.core.post.PostKind;
import org.muster.core.post.PostPlan;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;
import org.muster.exercises.folder.TimelineRow;

/**
 * What a row of the time line says of a post: it begins with the name of a state, names an embassy
 * or a consulate, and says of it one thing that is a status. Where it is, it does not say.
 */
record PostTold(PostPlan plan, StatusSaid said) {
    private static final List<State> STATES = states();
    private static final Map<PostKind, Pattern> KINDS =
            Map.of(
                    PostKind.EMBASSY, word("embassy"),
                    PostKind.CONSULATE, word("consulate"),
                    PostKind.HONORARY_CONSUL, word("honorary consul"));
    private static final Map<PostStatus, Pattern> STATUSES =
            Map.of(
                    PostStatus.NORMAL, word("(reopens|works normally)"),
                    PostStatus.REDUCED, word("reduces"),
                    PostStatus.AUTHORISED_DEPARTURE, word("authori[sz]e[sd]"),
                    PostStatus.ORDERED_DEPARTURE, word("(orders .* to leave|ordered departure)"),
                    PostStatus.SUSPENDED, word("suspends"),
                    PostStatus.CLOSED, word("closes"));

    private record State(String name, Nationality code) {}

    private static Pattern word(String words) {
        return Pattern.compile("\\b" + words + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Longest names first: Niger is in Nigeria. */
    private static List<State> states() {
        return Arrays.stream(Locale.getISOCountries())
                .map(two -> Locale.of("", two))
                .map(state ->
                        new State(
                                state.getDisplayCountry(Locale.ENGLISH),
                                new Nationality(state.getISO3Country())))
                .sorted(Comparator.comparing((State state) -> state.name().length()).reversed())
                .toList();
    }

    /** Empty where the row does not say it so plainly. */
    static Optional<PostTold> find(TimelineRow row) {
        Optional<State> state =
                STATES.stream().filter(one -> row.what().startsWith(one.name() + " ")).findFirst();
        Optional<PostKind> kind = findKind(row.what());
        Optional<PostStatus> status = only(STATUSES, row.what());
        if (state.isEmpty() || kind.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        String name = state.get().name() + " " + word(kind.get());
        return Optional.of(
                new PostTold(
                        new PostPlan(name, state.get().code(), kind.get(), "", ""),
                        new StatusSaid(status.get(), row.at(), row.what(), row.source())));
    }

    /** What kind of post is named in a text, if it is one alone. */
    static Optional<PostKind> findKind(String text) {
        return only(KINDS, text);
    }

    private static String word(PostKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <K> Optional<K> only(Map<K, Pattern> known, String text) {
        List<K> found =
                known.entrySet().stream()
                        .filter(entry -> entry.getValue().matcher(text).find())
                        .map(Map.Entry::getKey)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** One post of a kind is meant of a state where a time line says no more. */
    String key() {
        return key(plan);
    }

    static String key(PostPlan plan) {
        return plan.state() + " " + plan.kind();
    }
}
