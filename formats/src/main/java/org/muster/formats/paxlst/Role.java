package org.muster.formats.paxlst;

import java.util.Optional;

/** As what somebody is aboard (NAD of group 4, element 3035; guide 4.11). */
public enum Role implements Coded {
    PASSENGER("FL", false),
    CREW("FM", true),
    /** Goes on from where the flight lands without entering. */
    TRANSIT_PASSENGER("DDU", false),
    TRANSIT_CREW("DDT", true);

    private final String code;
    private final boolean crew;

    Role(String code, boolean crew) {
        this.code = code;
        this.crew = crew;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean isCrew() {
        return crew;
    }

    static Optional<Role> find(String code) {
        return Coded.find(values(), code);
    }
}
