package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.movement.Leg;
import org.muster.core.request.Promised;
import org.muster.formats.bcbp.Coded;
import org.muster.server.border.BorderRequest;
import org.muster.server.carrier.CarrierPass;

/**
 * The form for a boarding pass and, once it is filled in, its codes.
 *
 * @param anybody whether there is somebody whose pass it could be
 */
public record CarrierPassSheet(
        Leg leg,
        boolean anybody,
        String flight,
        String from,
        String to,
        Optional<Printed> printed) {

    /** One pass, drawn for paper and for screens. */
    public record Printed(String name, Coded coded, String paper, String telephone) {}

    static CarrierPassSheet asking(Leg leg, Promised promised) {
        return new CarrierPassSheet(
                leg,
                CarrierPass.isForAnybody(leg, promised),
                CarrierPass.flight(leg),
                BorderRequest.code(leg.plan().from()),
                BorderRequest.code(leg.plan().to()),
                Optional.empty());
    }

    CarrierPassSheet with(Printed pass) {
        return new CarrierPassSheet(leg, anybody, flight, from, to, Optional.of(pass));
    }
}
