package org.muster.server.telemetry;

import java.util.Optional;
import org.muster.server.otlp.OtlpAddress;

/**
 * Who is told how a server does.
 *
 * @param metrics what whoever reads the numbers must show; without one nobody reads them
 * @param traces the collector that gets the spans
 */
public record Telemetry(Optional<MetricsToken> metrics, Optional<OtlpAddress> traces) {
    /** Nobody. */
    public static final Telemetry NONE = new Telemetry(Optional.empty(), Optional.empty());

    boolean isOn() {
        return metrics.isPresent() || traces.isPresent();
    }
}
