package org.muster.core.decide;

import org.muster.core.arrival.ArrivalCommand;
import org.muster.core.arrival.ArrivalRules;
import org.muster.core.bulletin.BulletinCommand;
import org.muster.core.bulletin.BulletinRules;
import org.muster.core.campaign.CampaignCommand;
import org.muster.core.campaign.CampaignRules;
import org.muster.core.cell.CellCommand;
import org.muster.core.cell.CellRules;
import org.muster.core.citizen.CitizenCommand;
import org.muster.core.citizen.CitizenRules;
import org.muster.core.clearance.ClearanceCommand;
import org.muster.core.clearance.ClearanceRules;
import org.muster.core.closing.ClosingCommand;
import org.muster.core.closing.ClosingRules;
import org.muster.core.conflict.ConflictCommand;
import org.muster.core.conflict.ConflictRules;
import org.muster.core.cost.CostCommand;
import org.muster.core.cost.CostRules;
import org.muster.core.custody.CustodyCommand;
import org.muster.core.custody.CustodyRules;
import org.muster.core.demarche.DemarcheCommand;
import org.muster.core.demarche.DemarcheRules;
import org.muster.core.disclosure.DisclosureCommand;
import org.muster.core.disclosure.DisclosureRules;
import org.muster.core.enquiry.EnquiryCommand;
import org.muster.core.enquiry.EnquiryRules;
import org.muster.core.erasure.ErasureCommand;
import org.muster.core.erasure.ErasureRules;
import org.muster.core.estimate.EstimateCommand;
import org.muster.core.estimate.EstimateRules;
import org.muster.core.export.ExportCommand;
import org.muster.core.export.ExportRules;
import org.muster.core.fact.Command;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand;
import org.muster.core.gate.GateRules;
import org.muster.core.incident.IncidentCommand;
import org.muster.core.incident.IncidentRules;
import org.muster.core.intake.IntakeCommand;
import org.muster.core.intake.IntakeRules;
import org.muster.core.listing.ListingCommand;
import org.muster.core.listing.ListingRules;
import org.muster.core.manifest.ManifestCommand;
import org.muster.core.manifest.ManifestRules;
import org.muster.core.movement.MovementCommand;
import org.muster.core.movement.MovementRules;
import org.muster.core.node.NodeCommand;
import org.muster.core.node.NodeRules;
import org.muster.core.operation.OperationCommand;
import org.muster.core.operation.OperationRules;
import org.muster.core.pass.PassCommand;
import org.muster.core.pass.PassRules;
import org.muster.core.place.PlaceCommand;
import org.muster.core.place.PlaceRules;
import org.muster.core.plan.PlanCommand;
import org.muster.core.plan.PlanRules;
import org.muster.core.post.PostCommand;
import org.muster.core.post.PostRules;
import org.muster.core.register.RegisterCommand;
import org.muster.core.register.RegisterRules;
import org.muster.core.request.RequestCommand;
import org.muster.core.request.RequestRules;
import org.muster.core.reveal.RevealCommand;
import org.muster.core.reveal.RevealRules;
import org.muster.core.sameness.SamenessCommand;
import org.muster.core.sameness.SamenessRules;
import org.muster.core.sitrep.SitrepCommand;
import org.muster.core.sitrep.SitrepRules;
import org.muster.core.statement.StatementCommand;
import org.muster.core.statement.StatementRules;
import org.muster.core.station.StationCommand;
import org.muster.core.station.StationRules;
import org.muster.core.tripwire.TripwireCommand;
import org.muster.core.tripwire.TripwireRules;
import org.muster.core.weights.WeightsCommand;
import org.muster.core.weights.WeightsRules;

/**
 * The front door of the core: what becomes of any command in a view. Pure; the same arguments
 * always give the same decision.
 */
public final class Decider {
    private Decider() {}

    public static Decision decide(View view, Command command, Context context) {
        return ErasureRules.guarded(view, decided(view, view.sameness().named(command), context));
    }

    private static Decision decided(View view, Command command, Context context) {
        return switch (command) {
            case OperationCommand operation -> OperationRules.decide(view, operation, context);
            case RegisterCommand register -> RegisterRules.decide(view, register, context);
            case RequestCommand request -> RequestRules.decide(view, request, context);
            case MovementCommand movement -> MovementRules.decide(view, movement, context);
            case GateCommand gate -> GateRules.decide(view, gate, context);
            case ManifestCommand manifest -> ManifestRules.decide(view, manifest, context);
            case CustodyCommand custody -> CustodyRules.decide(view, custody, context);
            case ConflictCommand conflict -> ConflictRules.decide(view, conflict);
            case ArrivalCommand arrival -> ArrivalRules.decide(view, arrival, context);
            case BulletinCommand bulletin -> BulletinRules.decide(view, bulletin, context);
            case ListingCommand listing -> ListingRules.decide(view, listing, context);
            case SamenessCommand sameness -> SamenessRules.decide(view, sameness, context);
            case EstimateCommand estimate -> EstimateRules.decide(view, estimate, context);
            case NodeCommand node -> NodeRules.decide(view, node, context);
            case PassCommand pass -> PassRules.decide(view, pass, context);
            case StationCommand station -> StationRules.decide(view, station, context);
            case WeightsCommand weights -> WeightsRules.decide(view, weights);
            case PlanCommand plan -> PlanRules.decide(view, plan, context);
            case CostCommand cost -> CostRules.decide(view, cost, context);
            case CitizenCommand citizen -> CitizenRules.decide(view, citizen, context);
            case CellCommand cell -> CellRules.decide(view, cell, context);
            case IntakeCommand intake -> IntakeRules.decide(view, intake, context);
            case CampaignCommand campaign -> CampaignRules.decide(view, campaign, context);
            case EnquiryCommand enquiry -> EnquiryRules.decide(view, enquiry, context);
            case PlaceCommand place -> PlaceRules.decide(view, place, context);
            case IncidentCommand incident -> IncidentRules.decide(view, incident, context);
            case DemarcheCommand demarche -> DemarcheRules.decide(view, demarche, context);
            case StatementCommand statement -> StatementRules.decide(view, statement, context);
            case ClearanceCommand clearance -> ClearanceRules.decide(view, clearance, context);
            case TripwireCommand tripwire -> TripwireRules.decide(view, tripwire, context);
            case ClosingCommand closing -> ClosingRules.decide(view, closing, context);
            case PostCommand post -> PostRules.decide(view, post, context);
            case ErasureCommand erasure -> ErasureRules.decide(view, erasure, context);
            case SitrepCommand sitrep -> SitrepRules.decide(view, sitrep, context);
            case ExportCommand export -> ExportRules.decide(view, export, context);
            case DisclosureCommand disclosure -> DisclosureRules.decide(view, disclosure, context);
            case RevealCommand reveal -> RevealRules.decide(view, reveal, context);
        };
    }
}
