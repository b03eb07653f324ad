package org.muster.core.fact;

import org.muster.core.arrival.ArrivalCommand;
import org.muster.core.bulletin.BulletinCommand;
import org.muster.core.campaign.CampaignCommand;
import org.muster.core.cell.CellCommand;
import org.muster.core.citizen.CitizenCommand;
import org.muster.core.clearance.ClearanceCommand;
import org.muster.core.closing.ClosingCommand;
import org.muster.core.conflict.ConflictCommand;
import org.muster.core.cost.CostCommand;
import org.muster.core.custody.CustodyCommand;
import org.muster.core.demarche.DemarcheCommand;
import org.muster.core.disclosure.DisclosureCommand;
import org.muster.core.enquiry.EnquiryCommand;
import org.muster.core.erasure.ErasureCommand;
import org.muster.core.estimate.EstimateCommand;
import org.muster.core.export.ExportCommand;
import org.muster.core.gate.GateCommand;
import org.muster.core.incident.IncidentCommand;
import org.muster.core.intake.IntakeCommand;
import org.muster.core.listing.ListingCommand;
import org.muster.core.manifest.ManifestCommand;
import org.muster.core.movement.MovementCommand;
import org.muster.core.node.NodeCommand;
import org.muster.core.operation.OperationCommand;
import org.muster.core.pass.PassCommand;
import org.muster.core.place.PlaceCommand;
import org.muster.core.plan.PlanCommand;
import org.muster.core.post.PostCommand;
import org.muster.core.register.RegisterCommand;
import org.muster.core.request.RequestCommand;
import org.muster.core.reveal.RevealCommand;
import org.muster.core.sameness.SamenessCommand;
import org.muster.core.sitrep.SitrepCommand;
import org.muster.core.statement.StatementCommand;
import org.muster.core.station.StationCommand;
import org.muster.core.tripwire.TripwireCommand;
import org.muster.core.weights.WeightsCommand;

/** What someone wants to be done or to be kept; it becomes facts or is refused. */
public sealed interface Command
        permits OperationCommand,
                RegisterCommand,
                RequestCommand,
                MovementCommand,
                GateCommand,
                ManifestCommand,
                BulletinCommand,
                ListingCommand,
                SamenessCommand,
                EstimateCommand,
                NodeCommand,
                CustodyCommand,
                ConflictCommand,
                ArrivalCommand,
                PassCommand,
                StationCommand,
                WeightsCommand,
                PlanCommand,
                CostCommand,
                CitizenCommand,
                IntakeCommand,
                CampaignCommand,
                CellCommand,
                EnquiryCommand,
                PlaceCommand,
                IncidentCommand,
                DemarcheCommand,
                StatementCommand,
                ClearanceCommand,
                TripwireCommand,
                ClosingCommand,
                PostCommand,
                SitrepCommand,
                ExportCommand,
                ErasureCommand,
                DisclosureCommand,
                RevealCommand {}
