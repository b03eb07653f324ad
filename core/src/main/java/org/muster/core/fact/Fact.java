package org.muster.core.fact;

import java.util.List;
import org.muster.core.arrival.ArrivalFact;
import org.muster.core.bulletin.BulletinFact;
import org.muster.core.campaign.CampaignFact;
import org.muster.core.cell.CellFact;
import org.muster.core.citizen.CitizenFact;
import org.muster.core.clearance.ClearanceFact;
import org.muster.core.closing.ClosingFact;
import org.muster.core.conflict.ConflictFact;
import org.muster.core.cost.CostFact;
import org.muster.core.custody.CustodyFact;
import org.muster.core.demarche.DemarcheFact;
import org.muster.core.disclosure.DisclosureFact;
import org.muster.core.enquiry.EnquiryFact;
import org.muster.core.erasure.ErasureFact;
import org.muster.core.estimate.EstimateFact;
import org.muster.core.export.ExportFact;
import org.muster.core.gate.GateFact;
import org.muster.core.incident.IncidentFact;
import org.muster.core.intake.IntakeFact;
import org.muster.core.listing.ListingFact;
import org.muster.core.manifest.ManifestFact;
import org.muster.core.movement.MovementFact;
import org.muster.core.node.NodeFact;
import org.muster.core.operation.OperationFact;
import org.muster.core.pass.PassFact;
import org.muster.core.place.PlaceFact;
import org.muster.core.plan.PlanFact;
import org.muster.core.post.PostFact;
import org.muster.core.register.RegisterFact;
import org.muster.core.request.RequestFact;
import org.muster.core.reveal.RevealFact;
import org.muster.core.sameness.SamenessFact;
import org.muster.core.sitrep.SitrepFact;
import org.muster.core.statement.StatementFact;
import org.muster.core.station.StationFact;
import org.muster.core.tally.TallyFact;
import org.muster.core.tripwire.TripwireFact;
import org.muster.core.weights.WeightsFact;

/**
 * One immutable thing that someone observed or decided. A released fact never changes its meaning:
 * a new shape is a new record.
 *
 * <p>A fact that holds {@link Identifying} values is {@link AboutPerson}: they are sealed with that
 * person's key.
 */
public sealed interface Fact
        permits OperationFact,
                RegisterFact,
                RequestFact,
                MovementFact,
                GateFact,
                ManifestFact,
                TallyFact,
                BulletinFact,
                ListingFact,
                SamenessFact,
                EstimateFact,
                NodeFact,
                CustodyFact,
                ConflictFact,
                ArrivalFact,
                PassFact,
                StationFact,
                WeightsFact,
                PlanFact,
                CostFact,
                CitizenFact,
                IntakeFact,
                CampaignFact,
                CellFact,
                EnquiryFact,
                PlaceFact,
                IncidentFact,
                DemarcheFact,
                StatementFact,
                ClearanceFact,
                TripwireFact,
                ClosingFact,
                PostFact,
                SitrepFact,
                ExportFact,
                ErasureFact,
                DisclosureFact,
                RevealFact {

    /** The things whose history this fact is part of; at least one. */
    List<Subject> subjects();
}
