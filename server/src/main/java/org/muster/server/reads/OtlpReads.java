package org.muster.server.reads;

import org.muster.server.otlp.OtlpAddress;

/** A collector of OpenTelemetry that keeps the log of reads. */
public record OtlpReads(OtlpAddress address) implements ReadsAddress {
    @Override
    public ReadsWay way(String node) {
        return new OtlpWay(address, node);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
