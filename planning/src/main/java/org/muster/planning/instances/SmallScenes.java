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
import org.muster.planning.model.Room;

/** From ten people to a thousand. */
final class SmallScenes {
    private static final String START = "2025-03-10T06:00:00Z";
    private static final OptionalInt ANY = OptionalInt.empty();

    private SmallScenes() {}

    static Problem family() {
        Scene scene = new Scene("family-10", START, Duration.ofHours(12));
        scene.terminal("airfield", List.of(), 50, 60, 1, 1_600);
        scene.haven("home", ANY);
        scene.carrier(Craft.FALCON, "falcon", scene.at(0));
        scene.leg(
                "F1",
                "airfield",
                "home",
                scene.at(6),
                Duration.ofHours(4),
                Optional.of("falcon"),
                Optional.empty(),
                Duration.ofHours(4),
                3_200,
                false);
        scene.people("airfield", 10, new People(FAMILIES, 1, Duration.ZERO));
        return scene.problem();
    }

    static Problem medevac() {
        Scene scene = new Scene("medevac-14", START, Duration.ofHours(36));
        scene.town("hospital");
        scene.terminal("airfield", List.of(), 50, 60, 2, 1_600);
        scene.haven("clinic", ANY);
        scene.convoy("hospital", "airfield", 25);
        scene.coaches("ambulances", 3, 4, 30, "hospital-airfield");
        scene.rotations(Craft.FALCON, 2, "airfield", "clinic", 2_500, 4);
        scene.people("hospital", 14, new People(WORKERS, 1, Duration.ZERO));
        return scene.problem();
    }

    /** A post's staff and their families. */
    static Problem post() {
        Scene scene = new Scene("post-40", START, Duration.ofHours(24));
        scene.town("quarter");
        scene.rally("embassy", 60, scene.daily(0, 20));
        scene.terminal("airport", scene.daily(0, 16), 200, 60, 2, 2_400);
        scene.haven("home", ANY);
        scene.own("quarter", "embassy", 30);
        scene.escorts("guards", 1, 3, Duration.ofMinutes(40));
        scene.road(
                "embassy",
                "airport",
                40,
                Road.Means.CONVOY,
                Optional.of("guards"),
                List.of(),
                List.of(new Road.Risk(scene.between(6, 24), 3)));
        scene.coaches("coaches", 1, 30, 40, "embassy-airport");
        scene.rotations(Craft.C130J, 1, "airport", "home", 1_500, 2);
        scene.people("quarter", 25, new People(FAMILIES, 2, Duration.ofHours(2)));
        scene.people("embassy", 15, new People(WORKERS, 1, Duration.ZERO));
        return scene.problem();
    }

    /** More people than seats, so that classes decide. */
    static Problem tooFew() {
        Scene scene = new Scene("too-few-60", START, Duration.ofHours(12));
        scene.terminal("airstrip", List.of(), 100, 60, 1, 1_100);
        scene.haven("neighbour", ANY);
        scene.rotations(Craft.CN235, 1, "airstrip", "neighbour", 900, 1);
        scene.people("airstrip", 60, new People(FAMILIES, 1, Duration.ZERO));
        return scene.problem();
    }

    /** 83 of 150 who held seats came. */
    static Problem wuhan() {
        Scene scene = new Scene("wuhan-200", "2020-01-30T00:00:00Z", Duration.ofHours(36));
        scene.states("GBR", "FRA", "DEU");
        scene.chance(0.55);
        scene.town("city");
        scene.town("province");
        scene.terminal("airport", List.of(), 400, 80, 2, 3_400);
        scene.haven("home", OptionalInt.of(250));
        scene.own("city", "airport", 60);
        scene.road(
                "province",
                "airport",
                240,
                Road.Means.OWN,
                Optional.empty(),
                List.of(scene.between(0, 8)),
                List.of());
        scene.leg(
                "ZW1",
                "airport",
                "home",
                scene.at(24),
                Duration.ofHours(12),
                Optional.empty(),
                Optional.of(new Room(110, OptionalInt.empty(), 0, 4)),
                Duration.ZERO,
                8_900,
                false);
        scene.people("city", 150, new People(RESIDENTS, 1, Duration.ZERO));
        scene.people("province", 50, new People(RESIDENTS, 2, Duration.ofHours(6)));
        return scene.problem();
    }

    /** 54 nationals became 267 people with family and staff. */
    static Problem crossing() {
        Scene scene = new Scene("crossing-267", "2023-11-02T05:00:00Z", Duration.ofDays(4));
        scene.states("FRA", "PSE");
        scene.town("north");
        scene.town("south");
        scene.rally("crossing", 120, scene.daily(2, 10));
        scene.terminal("airport", List.of(), 400, 100, 4, 4_000);
        scene.haven("home", ANY);
        scene.road(
                "north",
                "crossing",
                180,
                Road.Means.OWN,
                Optional.empty(),
                List.of(scene.between(0, 26)),
                List.of(new Road.Risk(scene.between(0, 96), 5)));
        scene.road(
                "south",
                "crossing",
                60,
                Road.Means.OWN,
                Optional.empty(),
                List.of(),
                List.of(new Road.Risk(scene.between(0, 96), 2)));
        scene.convoy("crossing", "airport", 360);
        scene.coaches("coaches", 4, 40, 360, "crossing-airport");
        scene.rotations(Craft.A320, 1, "airport", "home", 3_200, 3);
        scene.people("north", 90, new People(FAMILIES, 2, Duration.ofHours(24)));
        scene.people("south", 177, new People(FAMILIES, 1, Duration.ZERO));
        return scene.problem();
    }

    /** Three or four hours a day in which aircraft may land. */
    static Problem yemen() {
        Scene scene = new Scene("yemen-600", "2015-04-01T06:00:00Z", Duration.ofDays(4));
        scene.states("IND", "IND", "NPL", "BGD");
        scene.town("old-town");
        scene.rally("school", 400, List.of());
        scene.terminal("airport", scene.daily(4, 8), 600, 120, 1, 3_200);
        scene.haven("djibouti", OptionalInt.of(700));
        scene.own("old-town", "school", 45);
        scene.convoy("school", "airport", 30);
        scene.coaches("coaches", 5, 45, 30, "school-airport");
        scene.rotations(Craft.A320, 2, "airport", "djibouti", 450, 6);
        scene.people("old-town", 600, new People(WORKERS, 3, Duration.ofHours(12)));
        return scene.problem();
    }

    /** A ferry and a frigate, and a port where only two ships can lie. */
    static Problem harbour() {
        Scene scene = new Scene("harbour-900", START, Duration.ofDays(3));
        scene.town("hills");
        scene.town("shore");
        scene.rally("market", 300, scene.daily(0, 14));
        scene.terminal("port", List.of(), 800, 150, 2, 0);
        scene.haven("island", OptionalInt.of(900));
        scene.haven("mainland", ANY);
        scene.own("hills", "market", 50);
        scene.own("shore", "port", 20);
        scene.convoy("market", "port", 70);
        scene.coaches("coaches", 6, 40, 70, "market-port");
        scene.rotations(Craft.FERRY, 1, "port", "island", 190, 3);
        scene.rotations(Craft.FRIGATE, 1, "port", "mainland", 420, 2);
        scene.people("hills", 500, new People(FAMILIES, 4, Duration.ofHours(6)));
        scene.people("shore", 400, new People(RESIDENTS, 2, Duration.ofHours(6)));
        return scene.problem();
    }

    /** Five legs of 271 seats, 600 French and 400 others; a backpack each. */
    static Problem niamey() {
        Scene scene = new Scene("niamey", "2023-08-01T06:00:00Z", Duration.ofHours(42));
        scene.threat(12, 1.5);
        scene.threat(30, 2);
        for (String town : List.of("plateau", "terminus", "rive-droite", "gamkalle")) {
            scene.town(town);
        }
        scene.rally("lycee", 400, scene.daily(1, 20));
        scene.rally("mission", 200, scene.daily(1, 20));
        scene.terminal("airport", List.of(), 700, 110, 2, 3_000);
        scene.haven("paris", ANY);
        scene.own("plateau", "lycee", 25);
        scene.own("terminus", "lycee", 20);
        scene.own("terminus", "mission", 25);
        scene.own("gamkalle", "mission", 15);
        scene.road(
                "rive-droite",
                "mission",
                50,
                Road.Means.OWN,
                Optional.empty(),
                List.of(scene.between(13, 22)),
                List.of(new Road.Risk(scene.between(8, 42), 2)));
        scene.escorts("police", 2, 6, Duration.ofMinutes(30));
        scene.road(
                "lycee",
                "airport",
                30,
                Road.Means.CONVOY,
                Optional.of("police"),
                List.of(),
                List.of());
        scene.road(
                "mission",
                "airport",
                20,
                Road.Means.CONVOY,
                Optional.of("police"),
                List.of(),
                List.of());
        scene.coaches("coaches", 8, 45, 30, "lycee-airport", "mission-airport");
        Duration way = Duration.ofMinutes(330);
        String phenix = scene.carrier(Craft.A330, "phenix", scene.at(8));
        String civil = scene.carrier(Craft.A330, "a330", scene.at(11));
        scene.leg(
                "F1",
                "airport",
                "paris",
                scene.at(12),
                way,
                Optional.of(phenix),
                Optional.empty(),
                way,
                3_950,
                false);
        scene.leg(
                "F2",
                "airport",
                "paris",
                scene.at(15.5),
                way,
                Optional.of(civil),
                Optional.empty(),
                way,
                3_950,
                false);
        scene.leg(
                "F3",
                "airport",
                "paris",
                scene.at(27),
                way,
                Optional.of(phenix),
                Optional.empty(),
                way,
                3_950,
                false);
        scene.leg(
                "F4",
                "airport",
                "paris",
                scene.at(36.5),
                way,
                Optional.of(civil),
                Optional.empty(),
                way,
                3_950,
                false);
        scene.leg(
                "F5",
                "airport",
                "paris",
                scene.at(40.5),
                Duration.ofHours(9),
                Optional.empty(),
                Optional.of(new Room(271, OptionalInt.empty(), 0, 13)),
                Duration.ZERO,
                4_700,
                false);
        People people = new People(RESIDENTS, 3, Duration.ofHours(6));
        scene.states("FRA");
        scene.people("plateau", 260, people);
        scene.people("terminus", 200, people);
        scene.people("gamkalle", 140, people);
        scene.states("ITA", "BEL", "DEU", "ESP", "CAN", "USA", "NER", "MLI");
        scene.people("plateau", 200, people);
        scene.people("rive-droite", 200, people);
        return scene.problem();
    }
}
