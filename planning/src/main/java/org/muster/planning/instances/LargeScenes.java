package org.muster.planning.instances;

import static org.muster.planning.instances.People.Mix.FAMILIES;
import static org.muster.planning.instances.People.Mix.RESIDENTS;
import static org.muster.planning.instances.People.Mix.WORKERS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** From a hundred thousand people to a million. */
final class LargeScenes {
    private LargeScenes() {}

    /** By road to another country, and from there 488 flights in 59 days. */
    static Problem kuwait() {
        Scene scene = new Scene("kuwait", "1990-08-13T00:00:00Z", Duration.ofDays(59));
        scene.states("IND");
        List<String> towns =
                List.of("salmiya", "hawalli", "jahra", "fahaheel", "farwaniya", "ahmadi");
        scene.rally("sports-club", 6_000, List.of());
        scene.rally("ruweished", 12_000, List.of());
        scene.terminal("amman", List.of(), 6_000, 300, 4, 3_600);
        scene.haven("mumbai", OptionalInt.of(3_500));
        scene.road(
                "sports-club",
                "ruweished",
                60 * 24,
                Road.Means.CONVOY,
                Optional.empty(),
                List.of(),
                List.of(new Road.Risk(scene.between(0, 500), 2)));
        scene.convoy("ruweished", "amman", 300);
        scene.coaches("desert-coaches", 150, 45, 60 * 24, "sports-club-ruweished");
        scene.coaches("amman-coaches", 60, 45, 300, "ruweished-amman");
        scene.rotations(Craft.A320, 3, "amman", "mumbai", 4_100, 118);
        scene.rotations(Craft.B747, 7, "amman", "mumbai", 4_100, 370);
        int left = 111_711;
        for (String town : towns) {
            int souls = Math.min(left, 18_619);
            scene.town(town);
            scene.own(town, "sports-club", 30 + 3 * town.length());
            scene.people(town, souls, new People(WORKERS, 20, Duration.ofHours(48)));
            left -= souls;
        }
        return scene.problem();
    }

    static Problem kabul() {
        return kabul("kabul", 124_000, 780, 1);
    }

    /** A twenty-fifth of it, for trials. */
    static Problem smallKabul() {
        return kabul("kabul-5000", 5_000, 40, 20);
    }

    /**
     * Three gates, buses from hotels, few stands for aircraft, a threat that rises to the end.
     *
     * @param scale by how much what carries people is smaller
     */
    private static Problem kabul(String name, int souls, int legs, int scale) {
        Scene scene = new Scene(name, "2021-08-14T00:00:00Z", Duration.ofDays(17));
        scene.states("AFG", "AFG", "AFG", "USA", "GBR", "DEU", "FRA");
        scene.threat(48, 1.5);
        scene.threat(168, 2);
        scene.threat(264, 4);
        scene.threat(300, 8);
        scene.threat(384, 12);
        scene.terminal(
                "airport",
                List.of(),
                Math.max(600, 14_000 / scale),
                Math.max(100, 1_000 / scale),
                scale == 1 ? 9 : 2,
                3_500);
        gates(scene, scale);
        List<String> towns =
                List.of(
                        "shahr-e-naw",
                        "khair-khana",
                        "karte-char",
                        "dasht-e-barchi",
                        "macroyan",
                        "wazir",
                        "bagrami",
                        "paghman",
                        "logar",
                        "parwan");
        for (int i = 0; i < towns.size(); i++) {
            String town = towns.get(i);
            scene.town(town);
            scene.road(
                    town,
                    List.of("north-gate", "east-gate", "abbey-gate").get(i % 3),
                    60 + 15 * i,
                    Road.Means.OWN,
                    Optional.empty(),
                    List.of(),
                    List.of(new Road.Risk(scene.between(240, 408), 3)));
            scene.own(town, i % 2 == 0 ? "baron-hotel" : "serena-hotel", 45 + 15 * i);
            scene.people(
                    town,
                    i == 0 ? souls - 9 * (souls / 10) : souls / 10,
                    new People(FAMILIES, 14, Duration.ofHours(24)));
        }
        airlift(scene, legs, scale);
        return scene.problem();
    }

    private static void gates(Scene scene, int scale) {
        for (String gate : List.of("north-gate", "east-gate", "abbey-gate")) {
            scene.rally(
                    gate,
                    6_000 / scale,
                    gate.equals("abbey-gate")
                            ? List.of(scene.between(0, 300))
                            : scene.daily(1, 22));
            scene.convoy(gate, "airport", 15);
        }
        scene.coaches(
                "shuttles",
                Math.max(3, 60 / scale),
                45,
                15,
                "north-gate-airport",
                "east-gate-airport",
                "abbey-gate-airport");
        scene.escorts("company", Math.max(1, 8 / scale), 10, Duration.ofMinutes(60));
        for (String hotel : List.of("baron-hotel", "serena-hotel")) {
            scene.rally(hotel, 2_000 / scale, List.of());
            scene.road(
                    hotel,
                    "airport",
                    50,
                    Road.Means.CONVOY,
                    Optional.of("company"),
                    List.of(scene.between(286, 310)),
                    List.of(new Road.Risk(scene.between(240, 408), 5)));
        }
        scene.coaches(
                "coaches",
                Math.max(2, 40 / scale),
                45,
                50,
                "baron-hotel-airport",
                "serena-hotel-airport");
    }

    private static void airlift(Scene scene, int legs, int scale) {
        scene.haven("doha", OptionalInt.of(Math.max(400, 6_000 / scale)));
        scene.haven("kuwait", OptionalInt.of(Math.max(300, 3_000 / scale)));
        scene.haven("ramstein", OptionalInt.of(Math.max(300, 3_000 / scale)));
        scene.haven("islamabad", OptionalInt.of(Math.max(200, 2_000 / scale)));
        int few = scale == 1 ? 1 : 8;
        scene.rotations(Craft.C17, 16 / few, "airport", "doha", 1_950, legs * 35 / 100);
        scene.rotations(Craft.C130J, 8 / few, "airport", "kuwait", 2_150, legs * 15 / 100);
        scene.rotations(Craft.A330, 8 / few, "airport", "ramstein", 5_200, legs * 14 / 100);
        scene.rotations(Craft.A400M, 8 / few, "airport", "islamabad", 380, legs * 16 / 100);
        scene.rotations(
                Craft.A320,
                8 / few,
                "airport",
                "kuwait",
                2_150,
                legs - legs * 35 / 100 - legs * 15 / 100 - legs * 14 / 100 - legs * 16 / 100);
    }

    /** A coast under water: a port, an airport, and people who come out slowly. */
    static Problem delta() {
        Scene scene = country("delta-300000", 300_000, 24, Duration.ofDays(14), 2, 2);
        return scene.problem();
    }

    static Problem million() {
        return country("million", 1_000_000, 60, Duration.ofDays(21), 6, 4).problem();
    }

    private static Scene country(
            String name, int souls, int towns, Duration lasting, int airports, int ports) {
        Scene scene = new Scene(name, "2027-05-03T00:00:00Z", lasting);
        scene.states("FRA", "ITA", "DEU", "ESP", "GBR", "NGA", "IND");
        scene.threat(120, 1.5);
        scene.threat(240, 2.5);
        List<String> exits =
                IntStream.rangeClosed(1, airports + ports)
                        .mapToObj(i -> i <= airports ? "airport-" + i : "port-" + (i - airports))
                        .toList();
        scene.haven("island", OptionalInt.of(souls / 12));
        scene.haven("neighbour", OptionalInt.of(souls / 12));
        scene.haven("continent", OptionalInt.of(souls / 8));
        for (String exit : exits) {
            boolean isPort = exit.startsWith("port");
            scene.terminal(
                    exit,
                    isPort ? List.of() : scene.daily(2, 22),
                    isPort ? 20_000 : 9_000,
                    isPort ? 3_000 : 1_400,
                    isPort ? 4 : 12,
                    isPort ? 0 : 3_000);
            if (isPort) {
                scene.rotations(Craft.LINER, 4, exit, "island", 350, 48);
                scene.rotations(Craft.FERRY, 4, exit, "neighbour", 180, 72);
            } else {
                scene.rotations(Craft.A330, 12, exit, "continent", 3_500, 240);
                scene.rotations(Craft.A320, 12, exit, "neighbour", 1_100, 300);
                scene.rotations(Craft.C17, 2, exit, "continent", 3_500, 30);
            }
        }
        for (int i = 1; i <= towns; i++) {
            String rally = "stadium-" + i;
            String near = exits.get(i % exits.size());
            String far = exits.get((i + 1 + i % 3) % exits.size());
            scene.town("town-" + i);
            scene.rally(rally, 8_000, List.of());
            scene.own("town-" + i, rally, 20 + i);
            scene.road(
                    rally,
                    near,
                    60 + 6 * i,
                    Road.Means.CONVOY,
                    Optional.empty(),
                    i % 7 == 0 ? List.of(scene.between(72, 120)) : List.of(),
                    List.of());
            scene.road(
                    "town-" + i,
                    far,
                    120 + 8 * i,
                    Road.Means.OWN,
                    Optional.empty(),
                    List.of(),
                    List.of(new Road.Risk(scene.between(96, 240), 2)));
            scene.coaches("coaches-" + i, 40, 50, 60 + 6 * i, rally + "-" + near);
            scene.people(
                    "town-" + i,
                    i == 1 ? souls - (towns - 1) * (souls / towns) : souls / towns,
                    new People(i % 3 == 0 ? RESIDENTS : FAMILIES, 10, Duration.ofHours(24)));
        }
        return scene;
    }
}
