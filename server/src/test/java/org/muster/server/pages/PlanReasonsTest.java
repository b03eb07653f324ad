package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.Breach;
import org.muster.planning.check.Broken;
import org.muster.planning.check.Measure;
import org.muster.planning.check.Rule;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.why.Answer;
import org.muster.planning.why.Binding;
import org.muster.planning.why.Change;
import org.muster.planning.why.Demand;
import org.muster.planning.why.Effect;
import org.muster.planning.why.GroundChange;
import org.muster.planning.why.Reason;
import org.muster.planning.why.Shortage;
import org.muster.planning.why.Told;

/** Every reason of a plan has words, and no words are for nothing. */
class PlanReasonsTest {
    private static final Instant NOON = Instant.parse("2023-08-01T12:00:00Z");

    @Test
    void everyKindOfReasonHasWords() {
        Set<String> keys = new TreeSet<>();
        simple(Reason.class).forEach(keys::add);
        simple(Change.class).forEach(keys::add);
        keys.remove("reason.notFlown");
        keys.remove("reason.noConvoy");
        keys.addAll(
                family(
                        "",
                        "notFlown",
                        "noConvoy",
                        "noConvoyYet",
                        "convoysFull",
                        "convoysFullYet",
                        "better",
                        "worse"));
        keys.addAll(family("cannotFly.", "L3", "L4", "L5", "L6", "L7", "L8", "L9"));
        for (Shortage.Lack lack : Shortage.Lack.values()) {
            keys.add("reason.shortage." + lack);
        }
        keys.addAll(family("binding.", "L2", "L9", "C4", "C5", "C6", "C7", "C8", "R2", "R3", "G1"));
        keys.addAll(
                family(
                        "demand.", "goes", "flies", "P2", "P5", "L2", "L3", "L4", "L5", "L6", "L7",
                        "L8", "L9", "G1"));
        for (Breach breach : Breach.values()) {
            keys.add("reason.broken." + breach);
        }
        for (Answer.Standing standing : Answer.Standing.values()) {
            keys.add("reason.standing." + standing);
        }
        Set<String> said = new TreeSet<>(Words.of("en").keys());
        said.removeIf(key -> !key.startsWith("reason."));
        assertThat(said).isEqualTo(keys);
    }

    @Test
    void valuesAreToldAsThePageTellsThem() {
        assertThat(say("en", new Reason.Full("F1", Measure.SEATS, 20, 18, 4, 12, 6)))
                .containsExactly(
                        "F1: 18 of 20 taken (seats), 12 by higher classes and 6 by the same; 4 are"
                                + " needed");
        assertThat(say("fr", new Reason.Full("F1", Measure.SEATS, 20, 18, 4, 12, 6)).getFirst())
                .contains("18 sur 20 pris (sièges)");
        assertThat(say("en", new Effect(Level.OUT_BY_DEADLINE, "", 2.25)).getFirst())
                .endsWith("better by 2.3");
    }

    @Test
    void whatOneMoreConvoyLacksComesAfter() {
        Reason reason =
                new Reason.NoConvoy(
                        "R-A",
                        NOON,
                        NOON.plus(Duration.ofHours(1)),
                        0,
                        Optional.empty(),
                        List.of(
                                new Shortage(Shortage.Lack.VEHICLES, "B", 3, 2),
                                new Shortage(Shortage.Lack.TEAMS, "E", 2, 1)));
        assertThat(say("en", reason))
                .containsExactly(
                        "No convoy sets out on R-A between (12:00) and (13:00), and one more cannot",
                        "B has 2 vehicles and would need 3",
                        "E has 1 teams and would need 2");
    }

    @Test
    void whatHasNoWordsIsSaidInEnglish() {
        Told rare = new Binding.Grounds("F1", Rule.L1, "F1", "leg F1 has no fit", NOON, NOON);
        assertThat(say("ar", rare))
                .containsExactly("leg F1 cannot fly beside the others: leg F1 has no fit");
        assertThat(say("ar", new Demand.Flies("F1", NOON)).getFirst()).contains("(12:00)");
        assertThat(say("en", new GroundChange.Vehicles("B", 1)))
                .containsExactly("1 more vehicles in B");
    }

    @Test
    void whatTheCheckerFindsIsSaidWithNamesTimesAndMeasures() {
        Broken busy =
                new Broken(
                        Breach.CARRIER_BUSY,
                        "A400M",
                        List.of("A400M", "LEG-9", NOON, "LEG-9", NOON));
        assertThat(reasons("fr").say(busy))
                .isEqualTo(
                        "A400M est de retour de Flight 9 à (12:00), et Flight 9 en a besoin à (12:00)");
        Broken full =
                new Broken(Breach.CABIN_FULL, "LEG-9", List.of("LEG-9", 60, Measure.SEATS, 64L));
        assertThat(reasons("en").say(full))
                .isEqualTo("Flight 9 has room for 60 (seats) and holds 64");
        assertThat(full.sentence()).isEqualTo("leg LEG-9 has room for 60 seats and holds 64");
        Broken crews =
                new Broken(
                        Breach.CREWS_TOO_LONG,
                        "A400M",
                        List.of("A400M", Duration.ofHours(2), Duration.ofHours(3), NOON));
        assertThat(reasons("en").say(crews)).contains("120 min").contains("180 min");
    }

    /** A sentence shows what the checker gives it, in every language. */
    @Test
    void noFindingHasAPlaceWithoutAValue() {
        for (Breach breach : Breach.values()) {
            int values = breach.count();
            for (String language : Words.LANGUAGES) {
                Matcher place =
                        Pattern.compile("\\{(\\d)}")
                                .matcher(Words.of(language).get("reason.broken." + breach));
                while (place.find()) {
                    assertThat(Integer.parseInt(place.group(1)))
                            .as("%s in %s", breach, language)
                            .isLessThan(values);
                }
            }
        }
    }

    @Test
    void legsAreCalledByWhatPeopleCallThem() {
        assertThat(say("fr", new Reason.NotFlown("LEG-9", Optional.empty(), "", "")))
                .first()
                .asString()
                .contains("Flight 9");
    }

    private static List<String> say(String language, Told told) {
        return reasons(language).say(told);
    }

    private static PlanReasons reasons(String language) {
        return new PlanReasons(
                Words.of(language),
                moment -> "(" + moment.toString().substring(11, 16) + ")",
                Map.of("LEG-9", "Flight 9"));
    }

    private static List<String> family(String family, String... names) {
        List<String> keys = new ArrayList<>();
        for (String name : names) {
            keys.add("reason." + family + name);
        }
        return keys;
    }

    /** The keys of the records of a sealed type. */
    private static List<String> simple(Class<?> type) {
        List<String> keys = new ArrayList<>();
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                keys.addAll(simple(kind));
            } else {
                String name = kind.getSimpleName();
                keys.add(
                        "reason."
                                + name.substring(0, 1).toLowerCase(Locale.ROOT)
                                + name.substring(1));
            }
        }
        return keys;
    }
}
