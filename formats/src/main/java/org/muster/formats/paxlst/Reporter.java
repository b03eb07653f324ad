package org.muster.formats.paxlst;

import java.util.List;

/** Whom the receiver asks about the list (NAD+MS with its COM; guide 4.6 and 4.7). */
public record Reporter(String name, List<Channel> channels) {

    /**
     * One way to reach them.
     *
     * @param kind TE telephone, FX fax, EM mail
     */
    public record Channel(String number, String kind) {}

    public Reporter {
        channels = List.copyOf(channels);
    }
}
