package org.muster.planning.drawn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Threat;

/**
 * Reads a problem that is drawn as lines.
 *
 * <pre>
 * now 04:00 deadline=20:00 margin=30m
 * class family weight=2
 * threat 12:00 weight=3
 * town T
 * rally R open=05:00-20:00 room=120
 * terminal A open=06:00-20:00 room=300 gate=60 parking=2 runway=2400 fuel=30000
 * haven H perDay=300 turnaround=1h
 * road T-R T R 30m own
 * road R-A R A 60m convoy perHour=4 escorts=E closed=13:00-14:00 risk=10:00-11:00 weight=2
 * escorts E teams=2 vehicles=3 back=1h
 * fleet B vehicles=4 room=50 driving=8h fuel=500 burns=20 serves=R-A/30m/90m
 * carrier C fits=wide/100,beds/60:70:10:4 refit=2h from=05:00 ground=1h range=4000 runway=2000
 * leg F1 A H 09:00 12:00 carrier=C lead=1h back=3h clearance=0.9 distance=3000 taken=2 flown
 * party p1 4 class=family place=T ready=05:00 wishes=H told=F1 pinned
 * </pre>
 */
public final class DrawnProblem {
    private static final Duration NONE = Duration.ZERO;

    private final List<Policy.Priority> classes = new ArrayList<>();
    private final List<Threat.Step> threat = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Road> roads = new ArrayList<>();
    private final List<Fleet> fleets = new ArrayList<>();
    private final List<Escorts> escorts = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final Line first;

    private DrawnProblem(Line first) {
        this.first = first;
    }

    public static Problem of(String drawing) {
        List<Line> lines = Line.listAll(drawing);
        DrawnProblem problem = new DrawnProblem(lines.getFirst());
        lines.stream().skip(1).forEach(problem::read);
        return problem.problem();
    }

    private Problem problem() {
        Policy policy =
                new Policy(
                        "drawn",
                        classes,
                        Policy.FIRST_PLAN,
                        Duration.ofMinutes(30),
                        first.duration("margin", NONE));
        return new Problem(
                "drawn",
                now(),
                first.time("deadline"),
                policy,
                new Threat(threat),
                places,
                roads,
                fleets,
                escorts,
                carriers,
                legs,
                parties);
    }

    private Instant now() {
        return Line.timeOf(first.word(1));
    }

    private void read(Line line) {
        String id = line.word(1);
        switch (line.word(0)) {
            case "class" ->
                    classes.add(new Policy.Priority(id, line.findDouble("weight").orElse(1)));
            case "threat" ->
                    threat.add(
                            new Threat.Step(
                                    Line.timeOf(id), line.findDouble("weight").orElseThrow()));
            case "town" -> places.add(new Place.Town(id));
            case "rally" ->
                    places.add(new Place.RallyPoint(id, line.spans("open"), line.findInt("room")));
            case "terminal" -> places.add(terminal(id, line));
            case "haven" ->
                    places.add(
                            new Place.Haven(
                                    id, line.findInt("perDay"), line.duration("turnaround", NONE)));
            case "road" -> roads.add(road(id, line));
            case "escorts" ->
                    escorts.add(
                            new Escorts(
                                    id,
                                    line.findInt("teams").orElseThrow(),
                                    line.findInt("vehicles").orElseThrow(),
                                    line.duration("back", NONE)));
            case "fleet" -> fleets.add(fleet(id, line));
            case "carrier" -> carriers.add(carrier(id, line));
            case "leg" -> legs.add(leg(id, line));
            case "party" -> parties.add(party(id, line));
            default -> throw new IllegalArgumentException("no such line: " + line.word(0));
        }
    }

    private static Place terminal(String id, Line line) {
        return new Place.Terminal(
                id,
                line.spans("open"),
                line.findInt("room"),
                line.findInt("gate"),
                line.findInt("parking"),
                line.findInt("runway"),
                line.findLong("fuel"));
    }

    private static Road road(String id, Line line) {
        List<Road.Risk> risks =
                line.spans("risk").stream()
                        .map(span -> new Road.Risk(span, line.findDouble("weight").orElseThrow()))
                        .toList();
        return new Road(
                id,
                line.word(2),
                line.word(3),
                Line.durationOf(line.word(4)),
                line.says("convoy") ? Road.Means.CONVOY : Road.Means.OWN,
                line.findInt("perHour"),
                line.find("escorts"),
                line.spans("closed"),
                risks);
    }

    private static Fleet fleet(String id, Line line) {
        List<Fleet.Service> services =
                line.list("serves").stream()
                        .map(text -> text.split("/"))
                        .map(parts ->
                                new Fleet.Service(
                                        parts[0],
                                        Line.durationOf(parts[1]),
                                        Line.durationOf(parts[2])))
                        .toList();
        return new Fleet(
                id,
                line.findInt("vehicles").orElseThrow(),
                Line.room(line.get("room")),
                line.duration("driving", Duration.ofHours(24)),
                line.findLong("fuel"),
                line.findDouble("burns"),
                services);
    }

    private Carrier carrier(String id, Line line) {
        List<Carrier.Fit> fits =
                line.list("fits").stream()
                        .map(text -> text.split("/"))
                        .map(parts -> new Carrier.Fit(parts[0], Line.room(parts[1])))
                        .toList();
        return new Carrier(
                id,
                fits,
                line.duration("refit", NONE),
                line.find("from").map(Line::timeOf).orElse(now()),
                line.duration("ground", NONE),
                line.findInt("range"),
                line.findInt("runway"),
                line.duration("duty", Duration.ofHours(24)),
                line.findDouble("burns"),
                line.findDouble("costs"));
    }

    private static Leg leg(String id, Line line) {
        return new Leg(
                id,
                line.word(2),
                line.word(3),
                Line.timeOf(line.word(4)),
                Line.timeOf(line.word(5)),
                line.find("carrier"),
                line.find("room").map(Line::room),
                line.find("taken").map(Line::load).orElse(Load.NONE),
                line.duration("lead", NONE),
                line.duration("back", NONE),
                line.findDouble("clearance").orElse(1),
                line.findInt("distance"),
                line.says("flown"));
    }

    private Party party(String id, Line line) {
        Optional<String> told = line.find("told");
        return new Party(
                id,
                Line.load(line.word(2)),
                line.find("class").orElseGet(() -> classes.getFirst().name()),
                line.get("place"),
                line.find("ready").map(Line::timeOf).orElse(now()),
                line.findDouble("chance"),
                line.list("wishes"),
                Map.of(),
                told,
                line.says("pinned"));
    }
}
