package org.muster.planning.instances;

import static org.muster.planning.instances.People.Mix.FAMILIES;
import static org.muster.planning.instances.People.Mix.RESIDENTS;
import static org.muster.planning.instances.People.Mix.WORKERS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** From some thousand people to some ten thousand. */
final class MiddleScenes {
    private MiddleScenes() {}

    /** Seats enough, and a third of those who are offered one come. */
    static Problem beirut() {
        Scene scene = new Scene("beirut-1500", "2024-10-01T04:00:00Z", Duration.ofDays(4));
        scene.states("AUS", "CAN", "NZL");
        scene.chance(0.35);
        for (String town : List.of("hamra", "dahieh", "jounieh", "tripoli", "saida")) {
            scene.town(town);
            scene.own(town, "airport", 30 + 20 * (town.length() % 4));
        }
        scene.terminal("airport", scene.daily(0, 16), 800, 200, 2, 3_200);
        scene.haven("larnaca", OptionalInt.of(900));
        scene.rotations(Craft.A320, 2, "airport", "larnaca", 210, 10);
        for (String town : List.of("hamra", "dahieh", "jounieh", "tripoli", "saida")) {
            scene.people(town, 300, new People(RESIDENTS, 4, Duration.ofHours(12)));
        }
        return scene.problem();
    }

    /** Convoys of 800 km to the sea, ships from there, a few aircraft at night before. */
    static Problem khartoum() {
        Scene scene = new Scene("khartoum", "2023-04-23T04:00:00Z", Duration.ofDays(7));
        scene.states("FRA", "GBR", "IND", "SDN", "ETH");
        scene.threat(24, 2);
        scene.threat(72, 3);
        List<String> towns = List.of("amarat", "riyadh", "omdurman", "bahri");
        for (String town : towns) {
            scene.town(town);
        }
        scene.rally("embassy", 300, List.of(scene.between(0, 30)));
        scene.rally("hotel", 800, scene.daily(0, 16));
        scene.terminal("wadi-seidna", scene.daily(14, 23), 500, 120, 2, 2_900);
        scene.terminal("port-sudan", List.of(), 3_000, 200, 3, 0);
        scene.haven("djibouti", OptionalInt.of(800));
        scene.haven("jeddah", OptionalInt.of(2_500));
        scene.own("amarat", "embassy", 40);
        scene.own("riyadh", "hotel", 45);
        scene.own("amarat", "hotel", 60);
        scene.road(
                "omdurman",
                "hotel",
                120,
                Road.Means.OWN,
                Optional.empty(),
                List.of(scene.between(0, 20)),
                List.of(new Road.Risk(scene.between(0, 168), 4)));
        scene.road(
                "bahri",
                "hotel",
                90,
                Road.Means.OWN,
                Optional.empty(),
                List.of(scene.between(30, 44)),
                List.of(new Road.Risk(scene.between(0, 168), 3)));
        scene.escorts("army", 3, 10, Duration.ofHours(14));
        scene.escorts("guards", 2, 6, Duration.ofHours(1));
        Road.Risk desert = new Road.Risk(scene.between(0, 168), 1.5);
        scene.road(
                "hotel",
                "port-sudan",
                13 * 60,
                Road.Means.CONVOY,
                Optional.of("army"),
                List.of(),
                List.of(desert));
        scene.road(
                "embassy",
                "wadi-seidna",
                90,
                Road.Means.CONVOY,
                Optional.of("guards"),
                List.of(),
                List.of());
        scene.road(
                "hotel",
                "wadi-seidna",
                80,
                Road.Means.CONVOY,
                Optional.of("guards"),
                List.of(),
                List.of());
        scene.coaches("long-haul", 50, 45, 13 * 60, "hotel-port-sudan");
        scene.coaches("city", 8, 40, 80, "embassy-wadi-seidna", "hotel-wadi-seidna");
        scene.rotations(Craft.A400M, 3, "wadi-seidna", "djibouti", 1_200, 12);
        scene.rotations(Craft.FRIGATE, 2, "port-sudan", "jeddah", 300, 8);
        scene.rotations(Craft.LANDING_SHIP, 1, "port-sudan", "jeddah", 300, 4);
        for (String town : towns) {
            scene.people(town, 1_000, new People(FAMILIES, 6, Duration.ofHours(12)));
        }
        return scene.problem();
    }

    /** 17 charters and 5,434 people in ten days. */
    static Problem abidjan() {
        Scene scene = new Scene("abidjan", "2004-11-09T06:00:00Z", Duration.ofDays(10));
        scene.states("FRA", "FRA", "BEL", "LBN");
        List<String> towns =
                List.of("cocody", "marcory", "plateau", "yopougon", "riviera", "bingerville");
        scene.rally("camp", 1_500, List.of());
        for (String town : towns) {
            scene.town(town);
            scene.own(town, "camp", 30 + 5 * town.length());
        }
        scene.terminal("airport", scene.daily(2, 18), 900, 150, 2, 3_000);
        scene.haven("paris", OptionalInt.of(1_000));
        scene.convoy("camp", "airport", 15);
        scene.coaches("army-trucks", 10, 30, 15, "camp-airport");
        scene.rotations(Craft.B747, 4, "airport", "paris", 4_900, 17);
        int left = 5_434;
        for (String town : towns) {
            int souls = town.equals("bingerville") ? left : 905;
            scene.people(town, souls, new People(FAMILIES, 8, Duration.ofHours(12)));
            left -= souls;
        }
        return scene.problem();
    }

    /** Ships to Larnaca, and to Mersin where a thousand a day can be taken in. */
    static Problem lebanon() {
        Scene scene = new Scene("lebanon", "2006-07-17T04:00:00Z", Duration.ofDays(12));
        scene.states("FRA", "FRA", "CAN", "USA", "LBN");
        List<String> towns =
                List.of(
                        "beirut",
                        "tyre",
                        "saida",
                        "nabatiyeh",
                        "zahle",
                        "tripoli",
                        "jounieh",
                        "baalbek");
        scene.rally("tyre-hotel", 1_000, scene.daily(1, 13));
        scene.rally("forum", 2_000, List.of());
        for (String town : towns) {
            scene.town(town);
            scene.own(
                    town,
                    town.equals("nabatiyeh") || town.equals("tyre") ? "tyre-hotel" : "forum",
                    30 + 10 * town.length());
        }
        scene.terminal("beirut-port", scene.daily(0, 16), 4_000, 500, 3, 0);
        scene.terminal("tyre-beach", scene.daily(2, 12), 800, 100, 1, 0);
        scene.haven("larnaca", OptionalInt.of(3_000));
        scene.haven("mersin", OptionalInt.of(1_000));
        scene.escorts("observers", 2, 8, Duration.ofHours(3));
        scene.convoy("forum", "beirut-port", 20);
        scene.road(
                "tyre-hotel",
                "tyre-beach",
                15,
                Road.Means.CONVOY,
                Optional.empty(),
                List.of(),
                List.of());
        scene.road(
                "tyre-hotel",
                "beirut-port",
                240,
                Road.Means.CONVOY,
                Optional.of("observers"),
                List.of(scene.between(48, 72)),
                List.of(new Road.Risk(scene.between(0, 288), 4)));
        scene.coaches("port-coaches", 20, 50, 20, "forum-beirut-port");
        scene.coaches(
                "south-coaches", 12, 45, 240, "tyre-hotel-tyre-beach", "tyre-hotel-beirut-port");
        scene.rotations(Craft.FERRY, 2, "beirut-port", "larnaca", 200, 18);
        scene.rotations(Craft.LINER, 1, "beirut-port", "mersin", 330, 4);
        scene.rotations(Craft.FRIGATE, 2, "tyre-beach", "larnaca", 220, 12);
        for (String town : towns) {
            scene.people(town, 1_875, new People(FAMILIES, 8, Duration.ofHours(24)));
        }
        return scene.problem();
    }

    /** Students go to five borders, and fly from the airports behind them. */
    static Problem ganga() {
        Scene scene = new Scene("ganga", "2022-02-26T00:00:00Z", Duration.ofDays(13));
        scene.states("IND");
        List<String> cities = List.of("kyiv", "kharkiv", "sumy", "odesa", "lviv", "vinnytsia");
        List<String> airports = List.of("rzeszow", "budapest", "bucharest", "kosice");
        cities.forEach(scene::town);
        scene.haven("delhi", OptionalInt.of(3_000));
        scene.haven("mumbai", OptionalInt.of(2_000));
        for (String airport : airports) {
            scene.rally(airport + "-border", 1_200, List.of());
            scene.terminal(airport, List.of(), 1_500, 250, 4, 2_500);
            scene.convoy(airport + "-border", airport, 90 + 15 * airport.length());
            scene.coaches(airport + "-coaches", 15, 50, 150, airport + "-border-" + airport);
            scene.rotations(Craft.A320, 3, airport, "mumbai", 4_700, 16);
            scene.rotations(Craft.B747, 1, airport, "delhi", 5_300, 9);
        }
        for (int i = 0; i < cities.size(); i++) {
            for (int j = 0; j < 2; j++) {
                int hours = 8 + 4 * ((i + 3 * j) % 5);
                scene.road(
                        cities.get(i),
                        airports.get((i + j) % 4) + "-border",
                        60 * hours,
                        Road.Means.OWN,
                        Optional.empty(),
                        i == 2 ? List.of(scene.between(0, 200)) : List.of(),
                        List.of(new Road.Risk(scene.between(0, 312), 2)));
            }
            scene.people(
                    cities.get(i),
                    i == 0 ? 3_650 : 3_670,
                    new People(WORKERS, 9, Duration.ofHours(24)));
        }
        return scene.problem();
    }

    /** 33,000 workers on building sites, by ferry and by air. */
    static Problem libya() {
        Scene scene = new Scene("libya", "2011-02-24T00:00:00Z", Duration.ofDays(9));
        scene.states("CHN", "CHN", "CHN", "GBR");
        List<String> sites =
                List.of(
                        "derna",
                        "ajdabiya",
                        "misrata-site",
                        "sebha",
                        "zawiya",
                        "zliten",
                        "ras-lanuf",
                        "brega",
                        "sirte");
        scene.terminal("benghazi-port", List.of(), 6_000, 600, 3, 0);
        scene.terminal("misrata-port", List.of(), 3_000, 400, 2, 0);
        scene.terminal("tripoli-airport", scene.daily(3, 19), 3_000, 400, 6, 3_600);
        scene.haven("crete", OptionalInt.of(6_000));
        scene.haven("malta", OptionalInt.of(4_000));
        for (String site : sites) {
            String end =
                    site.length() < 6
                            ? "benghazi-port"
                            : site.startsWith("m") ? "misrata-port" : "tripoli-airport";
            scene.town(site);
            scene.road(
                    site,
                    end,
                    60 * site.length(),
                    Road.Means.CONVOY,
                    Optional.empty(),
                    List.of(),
                    List.of(new Road.Risk(scene.between(24, 120), 2)));
            scene.coaches(site + "-trucks", 30, 40, 60 * site.length(), site + "-" + end);
        }
        scene.rotations(Craft.LINER, 3, "benghazi-port", "crete", 600, 12);
        scene.rotations(Craft.FERRY, 3, "misrata-port", "malta", 430, 12);
        scene.rotations(Craft.A320, 8, "tripoli-airport", "malta", 360, 110);
        for (String site : sites) {
            scene.people(site, 4_000, new People(WORKERS, 6, Duration.ofHours(24)));
        }
        return scene.problem();
    }
}
