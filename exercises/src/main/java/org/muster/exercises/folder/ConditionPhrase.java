package org.muster.exercises.folder;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.post.PostStatus;
import org.muster.core.register.Nationality;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.ReadingKind;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireCondition.DemarcheUnanswered;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.LegNotCleared;
import org.muster.core.tripwire.TripwireCondition.PlaceBecomes;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireCondition.ReadingBelow;

/** What a tripwire waits for, in a few words of a file: {@code post ordered_departure USA}. */
public final class ConditionPhrase {
    static final String RULE = "is nothing that a tripwire can wait for.";
    static final String WAY_OUT =
            "Write one or more, with semicolons between them: incident [kind] [severity]; post STATUS"
                    + " [state]; place KIND STATUS; persons above N; persons below N; leg HOURS;"
                    + " demarche HOURS; reading KIND DAYS.";

    private ConditionPhrase() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static TripwireCondition parse(String text) {
        List<String> words = List.of(text.strip().toUpperCase(Locale.ROOT).split("\\s+"));
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "INCIDENT" -> incident(rest);
            case "POST" ->
                    new PostReaches(
                            rest.size() > 1 ? Optional.of(state(word(rest, 1))) : Optional.empty(),
                            one(PostStatus.class, word(rest, 0)));
            case "PLACE" ->
                    new PlaceBecomes(
                            one(PlaceKind.class, word(rest, 0)),
                            one(PlaceStatus.class, word(rest, 1)));
            case "PERSONS" ->
                    new PresencePasses(
                            one(PresenceSide.class, word(rest, 0)), whole(word(rest, 1)));
            case "LEG" -> new LegNotCleared(Duration.ofHours(whole(word(rest, 0))));
            case "DEMARCHE" -> new DemarcheUnanswered(Duration.ofHours(whole(word(rest, 0))));
            case "READING" ->
                    new ReadingBelow(one(ReadingKind.class, word(rest, 0)), whole(word(rest, 1)));
            default -> throw new IllegalArgumentException("'" + text + "' is no condition");
        };
    }

    /** Kind and severity go by different names, so each may be left out. */
    private static TripwireCondition incident(List<String> words) {
        Optional<IncidentKind> kind = Optional.empty();
        IncidentSeverity severity = IncidentSeverity.NOT_KNOWN;
        for (String word : words) {
            if (find(IncidentSeverity.class, word).isPresent()) {
                severity = one(IncidentSeverity.class, word);
            } else {
                kind = Optional.of(one(IncidentKind.class, word));
            }
        }
        return new IncidentReaches(kind, severity);
    }

    /** Writes one down, so that {@link #parse} reads the same. */
    public static String print(TripwireCondition condition) {
        return switch (condition) {
            case IncidentReaches one ->
                    "incident"
                            + one.kind().map(kind -> " " + low(kind)).orElse("")
                            + (one.atLeast() == IncidentSeverity.NOT_KNOWN
                                    ? ""
                                    : " " + low(one.atLeast()));
            case PostReaches one ->
                    "post " + low(one.atLeast()) + one.state().map(s -> " " + s).orElse("");
            case PlaceBecomes one -> "place " + low(one.kind()) + " " + low(one.status());
            case PresencePasses one -> "persons " + low(one.side()) + " " + one.persons();
            case LegNotCleared one -> "leg " + one.before().toHours();
            case DemarcheUnanswered one -> "demarche " + one.after().toHours();
            case ReadingBelow one -> "reading " + low(one.what()) + " " + one.days();
        };
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String word(List<String> words, int at) {
        if (words.size() <= at) {
            throw new IllegalArgumentException("a word is missing");
        }
        return words.get(at);
    }

    private static Nationality state(String code) {
        if (!Countries.isKnown(code)) {
            throw new IllegalArgumentException("'" + code + "' is no state");
        }
        return new Nationality(code);
    }

    private static int whole(String digits) {
        if (!digits.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("'" + digits + "' is no whole number");
        }
        return Integer.parseInt(digits);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return find(type, name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + name + "' is no " + type.getSimpleName()));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
