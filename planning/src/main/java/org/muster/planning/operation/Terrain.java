package org.muster.planning.operation;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import org.muster.core.movement.LegPlan;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Load;
import org.muster.planning.model.Place;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;
import org.muster.planning.operation.Assumption.Kind;

/** Places, roads and vehicles: those of the settings, and those that legs name. */
final class Terrain {
    /** Longer than any crew flies within a day: no limit. */
    private static final Duration NO_DUTY = Duration.ofDays(30);

    /** No driver drives longer: no limit. */
    private static final Duration ALL_DAY = Duration.ofHours(24);

    /** Legs of an operation have room of their own: their carrier's cabin adds nothing. */
    private static final Carrier.Fit AS_ITS_LEGS = new Carrier.Fit("legs", Room.ofSeats(1));

    /** A road lasts longer than nothing. */
    private static final Duration HARDLY = Duration.ofSeconds(1);

    private final PlanningSettings settings;
    private final Spelling names = new Spelling();
    private final SequencedSet<String> terminals = new LinkedHashSet<>();
    private final SequencedMap<String, String> havens = new LinkedHashMap<>();
    private final SequencedMap<String, Place> places = new LinkedHashMap<>();
    private final List<Road> roads = new ArrayList<>();
    private final List<String> withoutRoad = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Instant now;
    private final String town;
    private final String home;

    Terrain(PlanningSettings settings, List<LegPlan> legs, String home, Instant now) {
        this.settings = settings;
        this.now = now;
        this.town = names.of(home);
        legs.forEach(leg -> terminals.add(names.of(leg.from())));
        for (LegPlan leg : legs) {
            String to = names.of(leg.to());
            havens.put(to, terminals.contains(to) ? to + " *" : to);
        }
        settings.rallyPoints()
                .forEach(one -> {
                    String name = names.of(one.name());
                    if (!terminals.contains(name)) {
                        places.put(
                                name,
                                new Place.RallyPoint(
                                        name, Stretches.joined(one.open()), one.room()));
                    }
                });
        terminals.forEach(name -> places.put(name, terminal(name)));
        havens.values().forEach(name -> places.put(name, haven(name)));
        settings.roads().forEach(this::addRoad);
        this.home = terminals.size() == 1 && roads.isEmpty() ? onlyTerminal(town) : town;
        addTown(this.home);
        terminals.stream().filter(name -> !leads(this.home, name)).forEach(this::addMissingRoad);
    }

    /** With one terminal and no road all are taken to be there, and nobody needs to ride. */
    private String onlyTerminal(String town) {
        String only = terminals.getFirst();
        if (!only.equals(town)) {
            withoutRoad.add(only);
        }
        return only;
    }

    private Place terminal(String name) {
        return find(settings.terminals(), name)
                .map(known ->
                        new Place.Terminal(
                                name,
                                Stretches.joined(known.open()),
                                known.room(),
                                known.perHour(),
                                known.parking(),
                                known.runway(),
                                wide(known.fuel())))
                .orElseGet(() ->
                        new Place.Terminal(
                                name,
                                List.of(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalLong.empty()));
    }

    private Place haven(String name) {
        Optional<Ground.Haven> known = find(settings.havens(), name.replaceFirst(" \\*$", ""));
        return new Place.Haven(
                name,
                known.map(Ground.Haven::perDay).orElseGet(OptionalInt::empty),
                known.flatMap(Ground.Haven::turnaround).orElse(Duration.ZERO));
    }

    private void addTown(String name) {
        places.computeIfAbsent(name, Place.Town::new);
    }

    private void addRoad(Ground.Road road) {
        String from = names.of(road.from());
        String to = names.of(road.to());
        boolean leadsOverland = !from.equals(to) && !isHaven(from) && !isHaven(to);
        if (leadsOverland) {
            addTown(from);
            addTown(to);
            roads.addAll(new Guarded(road, from, to, settings.roads(), listEscorts(), now).list());
        } else {
            leftOut.add(road.name());
        }
    }

    /** People are not stranded because nobody typed in a road: it limits nothing, and is told. */
    private void addMissingRoad(String terminal) {
        withoutRoad.add(terminal);
        roads.add(
                new Road(
                        home + " → " + terminal,
                        home,
                        terminal,
                        HARDLY,
                        Road.Means.OWN,
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    /** The place of the ground that is called so, in whatever spelling, with a way out of it. */
    Optional<String> findPlace(String written) {
        if (Spelling.same(written, town)) {
            return Optional.of(home);
        }
        return Optional.of(written)
                .filter(names::knows)
                .map(names::of)
                .filter(this::leadsOut)
                .filter(name -> places.containsKey(name) && !isHaven(name));
    }

    private boolean isHaven(String name) {
        return places.get(name) instanceof Place.Haven;
    }

    private boolean leadsOut(String name) {
        return terminals.stream().anyMatch(terminal -> leads(name, terminal));
    }

    private boolean leads(String from, String to) {
        Set<String> reached = new LinkedHashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (Road road : roads) {
                more |= reached.contains(road.from()) && reached.add(road.to());
            }
        }
        return reached.contains(to);
    }

    String home() {
        return home;
    }

    Spelling names() {
        return names;
    }

    Map<String, String> havens() {
        return havens;
    }

    List<Place> listPlaces() {
        return List.copyOf(places.values());
    }

    List<Road> listRoads() {
        return List.copyOf(roads);
    }

    /** Fleets, with those of their roads that are there. */
    List<Fleet> listFleets(Load most) {
        Set<String> known =
                roads.stream()
                        .filter(road -> road.means() == Road.Means.CONVOY)
                        .map(Road::id)
                        .collect(toSet());
        return settings.fleets().stream()
                .filter(fleet -> fleet.vehicles() > 0 && fleet.room().seats().orElse(0) > 0)
                .map(fleet ->
                        new Fleet(
                                fleet.name().strip(),
                                fleet.vehicles(),
                                OpenLegs.room(fleet.room(), Load.NONE, most),
                                within(fleet.driving(), ALL_DAY),
                                wide(fleet.fuel()),
                                fraction(fleet.litresPerHour()),
                                fleet.roads().stream()
                                        .flatMap(road -> Guarded.ids(settings.roads(), road))
                                        .filter(known::contains)
                                        .distinct()
                                        .map(road ->
                                                new Fleet.Service(
                                                        road, fleet.approach(), fleet.back()))
                                        .toList()))
                .toList();
    }

    List<Escorts> listEscorts() {
        return settings.escorts().stream()
                .filter(one -> one.teams() > 0)
                .map(one ->
                        new Escorts(one.name().strip(), one.teams(), one.vehicles(), one.back()))
                .toList();
    }

    /**
     * @param most the stretchers and wheelchairs that there are
     */
    List<Carrier> listCarriers(Load most) {
        return settings.carriers().stream()
                .map(one -> {
                    Duration ground = one.ground().orElse(Duration.ZERO);
                    return new Carrier(
                            one.name().strip(),
                            one.cabins().isEmpty()
                                    ? List.of(AS_ITS_LEGS)
                                    : one.cabins().stream()
                                            .map(cabin -> Cabins.fit(cabin, most))
                                            .toList(),
                            one.refit().orElse(Duration.ZERO),
                            one.from().orElse(now.minus(ground)),
                            ground,
                            one.range(),
                            one.runway(),
                            within(one.duty(), NO_DUTY),
                            fraction(one.litresPerHour()),
                            OptionalDouble.empty());
                })
                .toList();
    }

    /** What had to be taken for granted of places. */
    List<Assumption> listAssumptions() {
        List<Assumption> all = new ArrayList<>();
        add(all, Kind.ROAD_LEFT_OUT, leftOut);
        add(all, Kind.NO_ROAD, withoutRoad);
        add(all, Kind.NO_GATE_RATE, without(known -> known.perHour().isPresent()));
        add(all, Kind.NO_PARKING, without(known -> known.parking().isPresent()));
        add(all, Kind.NO_FUEL, without(known -> known.fuel().isPresent()));
        if (settings.terminals().stream().anyMatch(known -> known.fuel().isPresent())) {
            add(
                    all,
                    Kind.NO_BURN,
                    settings.carriers().stream()
                            .filter(one -> one.litresPerHour().isEmpty())
                            .map(Ground.Carrier::name)
                            .toList());
        }
        add(
                all,
                Kind.NO_RISKS,
                settings.roads().stream()
                        .filter(road -> road.risks().isEmpty())
                        .map(Ground.Road::name)
                        .toList());
        add(all, Kind.NO_HOURS, without(known -> !known.open().isEmpty()));
        add(all, Kind.NO_LEAD, without(known -> known.lead().isPresent()));
        add(
                all,
                Kind.NO_INTAKE,
                havens.keySet().stream()
                        .filter(name ->
                                find(settings.havens(), name)
                                        .filter(known -> known.perDay().isPresent())
                                        .isEmpty())
                        .toList());
        return all;
    }

    private List<String> without(Predicate<Ground.Terminal> known) {
        return terminals.stream()
                .filter(name -> find(settings.terminals(), name).filter(known).isEmpty())
                .toList();
    }

    private static void add(List<Assumption> all, Kind kind, List<String> about) {
        if (!about.isEmpty()) {
            all.add(new Assumption(kind, about, 0));
        }
    }

    private static <G extends Ground> Optional<G> find(List<G> known, String name) {
        return known.stream().filter(one -> Spelling.same(one.name(), name)).findFirst();
    }

    /** A length that limits nothing where none is known, and is never nothing. */
    private static Duration within(Optional<Duration> known, Duration most) {
        Duration least = known.filter(one -> one.compareTo(HARDLY) > 0).orElse(HARDLY);
        return known.isEmpty() || least.compareTo(most) > 0 ? most : least;
    }

    private static OptionalDouble fraction(OptionalInt number) {
        return number.isPresent() ? OptionalDouble.of(number.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalLong wide(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }
}
