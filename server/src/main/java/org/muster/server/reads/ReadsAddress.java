package org.muster.server.reads;

import org.muster.server.otlp.OtlpAddress;

/** Where somebody else keeps the log of reads too. */
public sealed interface ReadsAddress permits SyslogAddress, OtlpReads {

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    static ReadsAddress parse(String text) {
        return OtlpAddress.isMeant(text)
                ? new OtlpReads(OtlpAddress.parse(text))
                : SyslogAddress.parse(text);
    }

    /** The way there, for entries of this node. */
    ReadsWay way(String node);
}
