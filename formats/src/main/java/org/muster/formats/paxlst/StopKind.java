package org.muster.formats.paxlst;

import java.util.Optional;

/** What a place is to a flight (LOC of group 3, element 3227; guide 4.9). */
public enum StopKind implements Coded {
    /** The last place that the flight leaves from before it enters the receiving state. */
    LAST_ABROAD("125"),
    FIRST_ARRIVAL("87"),
    OTHER("92"),
    FINAL("130");

    private final String code;

    StopKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<StopKind> find(String code) {
        return Coded.find(values(), code);
    }
}
