package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.muster.planning.model.Load;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;

/** A convoy that is being filled: what sets out together on a road at one time. */
final class Column {
    private final Road road;
    private final int departs;
    private final List<Motors> motors = new ArrayList<>();
    private Load load = Load.NONE;
    private int teams;
    private boolean held;

    /** So many vehicles of a fleet that drive in it. */
    record Motors(Motorcade fleet, int count) {}

    Column(Road road, int departs) {
        this.road = road;
        this.departs = departs;
    }

    /** Whether it keeps its vehicles though nobody needs them yet. */
    boolean isHeld() {
        return held;
    }

    void hold(boolean hold) {
        held = hold;
    }

    Road road() {
        return road;
    }

    int departs() {
        return departs;
    }

    List<Motors> motors() {
        return motors;
    }

    int teams() {
        return teams;
    }

    void escort(int wanted) {
        teams = wanted;
    }

    int vehicles() {
        return motors.stream().mapToInt(Motors::count).sum();
    }

    boolean isEmpty() {
        return load.souls() == 0;
    }

    /** How many parties of a load still fit. */
    int free(Load one) {
        return vehicles() == 0 ? 0 : Skies.most(room(), load, one);
    }

    Load load() {
        return load;
    }

    void board(Load more) {
        load = load.plus(more);
    }

    void leave(Load less) {
        load =
                new Load(
                        load.seats() - less.seats(),
                        load.laps() - less.laps(),
                        load.stretchers() - less.stretchers(),
                        load.wheelchairs() - less.wheelchairs());
    }

    void add(Motorcade fleet, int count) {
        for (int i = 0; i < motors.size(); i++) {
            if (motors.get(i).fleet() == fleet) {
                motors.set(i, new Motors(fleet, motors.get(i).count() + count));
                return;
            }
        }
        motors.add(new Motors(fleet, count));
    }

    /** Whether it can do with one vehicle of a fleet less. */
    boolean canSpare(Motorcade fleet) {
        List<Motors> less = new ArrayList<>();
        boolean has = false;
        for (Motors part : motors) {
            boolean its = part.fleet() == fleet && part.count() > 0;
            has |= its;
            less.add(its ? new Motors(fleet, part.count() - 1) : part);
        }
        return has && (isEmpty() || together(less).holds(load));
    }

    /** What its vehicles take together. Souls are limited only if every vehicle limits them. */
    private Room room() {
        return together(motors);
    }

    static Room together(List<Motors> motors) {
        int seats = 0;
        int stretchers = 0;
        int wheelchairs = 0;
        int souls = 0;
        boolean limited = !motors.isEmpty();
        for (Motors part : motors) {
            Room one = part.fleet().fleet().room().times(part.count());
            seats += one.seats();
            stretchers += one.stretchers();
            wheelchairs += one.wheelchairs();
            souls += one.souls().orElse(0);
            limited &= one.souls().isPresent();
        }
        return new Room(
                seats,
                limited ? OptionalInt.of(souls) : OptionalInt.empty(),
                stretchers,
                wheelchairs);
    }
}
