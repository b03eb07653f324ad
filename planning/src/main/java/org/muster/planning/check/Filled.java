package org.muster.planning.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/** What a vehicle or several together hold, against their room; for one thread. */
public final class Filled {
    private final Map<Measure, Long> used = new EnumMap<>(Measure.class);
    private final Map<Measure, OptionalLong> room = new EnumMap<>(Measure.class);

    public Filled() {
        for (Measure measure : Measure.values()) {
            used.put(measure, 0L);
            room.put(measure, OptionalLong.of(0));
        }
    }

    /** More of one measure than the room allows. */
    public record Over(Measure measure, long used, long room) {}

    public void add(Load load) {
        used.replaceAll((measure, sum) -> sum + measure.of(load));
    }

    /** Where one vehicle has no limit of a kind, none limits them together. */
    public void addRoom(Room one, long times) {
        room.replaceAll((measure, sum) -> {
            OptionalLong more = measure.of(one);
            return sum.isPresent() && more.isPresent()
                    ? OptionalLong.of(sum.getAsLong() + more.getAsLong() * times)
                    : OptionalLong.empty();
        });
    }

    public long used(Measure measure) {
        return used.getOrDefault(measure, 0L);
    }

    /** What the room allows; empty: any number. */
    public OptionalLong room(Measure measure) {
        return room.getOrDefault(measure, OptionalLong.empty());
    }

    public List<Over> over() {
        return over(Load.NONE, Load.NONE);
    }

    /** What would be too much if one load came on top and another went away. */
    public List<Over> over(Load more, Load less) {
        List<Over> over = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            long sum = used(measure) + measure.of(more) - measure.of(less);
            OptionalLong limit = room(measure);
            if (limit.isPresent() && sum > limit.getAsLong()) {
                over.add(new Over(measure, sum, limit.getAsLong()));
            }
        }
        return over;
    }
}
