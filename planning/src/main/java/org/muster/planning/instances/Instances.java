package org.muster.planning.instances;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muster.planning.model.Nearest;
import org.muster.planning.model.Problem;

/** The twenty instances by name, the smallest first; each is made anew when it is asked for. */
public final class Instances {
    private static final Map<String, Instance> ALL = new LinkedHashMap<>();

    static {
        add("family-10", 10, "three families and one small aircraft", SmallScenes::family);
        add(
                "medevac-14",
                14,
                "a hospital, ambulances, aircraft with stretchers",
                SmallScenes::medevac);
        add("post-40", 40, "a post's staff and families, one guarded coach", SmallScenes::post);
        add("too-few-60", 60, "more people than seats: classes decide", SmallScenes::tooFew);
        add("wuhan-200", 200, "one flight, a chance to come of 55 %", SmallScenes::wuhan);
        add("crossing-267", 267, "a border crossing open eight hours a day", SmallScenes::crossing);
        add("yemen-600", 600, "four hours a day in which aircraft may leave", SmallScenes::yemen);
        add("harbour-900", 900, "a ferry, a frigate, a port for two ships", SmallScenes::harbour);
        add(
                "niamey",
                1_000,
                "five legs of 271 seats, two rally points, coaches",
                SmallScenes::niamey);
        add(
                "beirut-1500",
                1_500,
                "seats enough, a third of the offered come",
                MiddleScenes::beirut);
        add("khartoum", 4_000, "guarded convoys of 800 km to ships", MiddleScenes::khartoum);
        add("kabul-5000", 5_000, "kabul, a twenty-fifth of it", LargeScenes::smallKabul);
        add("abidjan", 5_434, "17 charters in ten days", MiddleScenes::abidjan);
        add("lebanon", 15_000, "ships to two havens, one takes 1,000 a day", MiddleScenes::lebanon);
        add("ganga", 22_000, "students go to four borders and fly from there", MiddleScenes::ganga);
        add("libya", 36_000, "workers on nine sites, ferries and aircraft", MiddleScenes::libya);
        add("kuwait", 111_711, "24 hours by road, 488 flights in 59 days", LargeScenes::kuwait);
        add(
                "kabul",
                124_000,
                "35,000 parties, 780 legs in 17 days, three gates",
                LargeScenes::kabul);
        add("delta-300000", 300_000, "two airports and two ports, 24 towns", LargeScenes::delta);
        add("million", 1_000_000, "six airports and four ports, 60 towns", LargeScenes::million);
    }

    private Instances() {}

    /**
     * An instance.
     *
     * @param people how many
     */
    public record Instance(String name, int people, String about, Supplier<Problem> made) {
        public Problem problem() {
            return made.get();
        }
    }

    public static List<Instance> list() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Instance> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The name that somebody probably meant. */
    public static Optional<String> findNear(String name) {
        return Nearest.find(name, ALL.keySet());
    }

    public static Problem getProblem(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no instance is named " + name))
                .problem();
    }

    private static void add(String name, int people, String about, Supplier<Problem> made) {
        ALL.put(name, new Instance(name, people, about, made));
    }
}
