package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.movement.Leg;
import org.muster.formats.bcbp.Coded;
import org.muster.server.border.BorderRequest;
import org.muster.server.carrier.CarrierPass;

/** The form for a boarding pass and, once it is filled in, its codes. */
public record CarrierPassSheet(
        Leg leg, String flight, String from, String to, Optional<Printed> printed) {

    /** One pass, drawn for paper and for screens. */
    public record Printed(String name, Coded coded, String paper, String telephone) {}

    static CarrierPassSheet asking(Leg leg) {
        return new CarrierPassSheet(
                leg,
                CarrierPass.flight(leg),
                BorderRequest.code(leg.plan().from()),
                BorderRequest.code(leg.plan().to()),
                Optional.empty());
    }

    CarrierPassSheet with(Printed pass) {
        return new CarrierPassSheet(leg, flight, from, to, Optional.of(pass));
    }
}
