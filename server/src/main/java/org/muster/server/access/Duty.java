package org.muster.server.access;

import static org.muster.server.access.Role.ADMINISTRATOR;
import static org.muster.server.access.Role.AUDITOR;
import static org.muster.server.access.Role.CALL_DESK;
import static org.muster.server.access.Role.CONSULAR_OFFICER;
import static org.muster.server.access.Role.DUTY_OFFICER;
import static org.muster.server.access.Role.GATE_OPERATOR;
import static org.muster.server.access.Role.LIAISON;
import static org.muster.server.access.Role.PLANNER;
import static org.muster.server.access.Role.PRESS;
import static org.muster.server.access.Role.WARDEN;

import java.util.EnumSet;
import java.util.Set;
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
import org.muster.core.fact.Command;
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

/** A field of work, and the roles that do it. Every command belongs to one. */
public enum Duty {
    JOURNAL(EnumSet.complementOf(EnumSet.of(CALL_DESK, WARDEN, AUDITOR, LIAISON))),
    OPERATION(Set.of(ADMINISTRATOR, DUTY_OFFICER)),
    /** Seeing people at all, and saying why one must see more of somebody. */
    LOOK(Set.of(ADMINISTRATOR, DUTY_OFFICER, CONSULAR_OFFICER, GATE_OPERATOR, PLANNER)),
    REGISTER(Set.of(ADMINISTRATOR, DUTY_OFFICER, CONSULAR_OFFICER)),
    REQUESTS(Set.of(ADMINISTRATOR, DUTY_OFFICER, CONSULAR_OFFICER, PLANNER)),
    CALLS(Set.of(ADMINISTRATOR, DUTY_OFFICER, CONSULAR_OFFICER, CALL_DESK)),
    /** What a warden does; of which cell, the rules of the core see to. */
    CELL(Set.of(ADMINISTRATOR, WARDEN)),
    NODES(Set.of(ADMINISTRATOR, DUTY_OFFICER)),
    PLANNING(Set.of(ADMINISTRATOR, DUTY_OFFICER, PLANNER)),
    MOVEMENT(Set.of(ADMINISTRATOR, DUTY_OFFICER, PLANNER, GATE_OPERATOR)),
    GATE(Set.of(ADMINISTRATOR, DUTY_OFFICER, GATE_OPERATOR)),
    WORDS(Set.of(ADMINISTRATOR, DUTY_OFFICER, PRESS)),
    /**
     * What happens around the operation: incidents, places, approaches to governments, statements,
     * posts.
     */
    SITUATION(Set.of(ADMINISTRATOR, DUTY_OFFICER, CONSULAR_OFFICER)),
    /** What the server alone does, by what its lines tell it or out of what a page was given. */
    SERVER(Set.of());

    private final Set<Role> roles;

    Duty(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    Set<Role> roles() {
        return roles;
    }

    /** Whether somebody with these roles does this work. */
    public boolean isOf(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /**
     * The work that a command is part of. What citizens tell on their own pages is given without
     * any.
     */
    public static Duty of(Command command) {
        return switch (command) {
            case OperationCommand.KeepJournal journal -> JOURNAL;
            case OperationCommand operation -> OPERATION;
            case RegisterCommand.TakePhoto photo -> GATE;
            case RegisterCommand register -> REGISTER;
            case RequestCommand request -> REQUESTS;
            case MovementCommand.PlanLeg plan -> PLANNING;
            case MovementCommand.ReplanLeg replan -> PLANNING;
            case MovementCommand.SetCallForward set -> PLANNING;
            case MovementCommand movement -> MOVEMENT;
            case GateCommand gate -> GATE;
            case ManifestCommand.ChooseManifest choose -> OPERATION;
            case ManifestCommand manifest -> GATE;
            case CustodyCommand.ReplaceCustodian replace -> OPERATION;
            case CustodyCommand custody -> GATE;
            case ConflictCommand conflict -> OPERATION;
            case ArrivalCommand arrival -> GATE;
            case BulletinCommand.RecordBulletinDelivered told -> SERVER;
            case BulletinCommand bulletin -> WORDS;
            case ListingCommand listing -> REGISTER;
            case SamenessCommand sameness -> REGISTER;
            case EstimateCommand estimate -> REQUESTS;
            case NodeCommand node -> NODES;
            case PassCommand.UsePass use -> GATE;
            case PassCommand.IssuePass issue -> REQUESTS;
            case PassCommand.RevokePass revoke -> REQUESTS;
            case PassCommand.SettlePass settle -> REQUESTS;
            case PassCommand.AddCodeKey add -> OPERATION;
            case PassCommand.WithdrawCodeKey withdraw -> OPERATION;
            case StationCommand station -> GATE;
            case WeightsCommand weights -> OPERATION;
            case PlanCommand plan -> PLANNING;
            case CostCommand cost -> PLANNING;
            case CitizenCommand.TellUs tell -> CALLS;
            case CitizenCommand citizen -> REQUESTS;
            case IntakeCommand.TakeInMessage take -> CALLS;
            case IntakeCommand.SetAlarmAge set -> OPERATION;
            case IntakeCommand intake -> REGISTER;
            case CampaignCommand.SetContactPolicy set -> OPERATION;
            case CampaignCommand.RecordAccepted record -> SERVER;
            case CampaignCommand.RecordFailed record -> SERVER;
            case CampaignCommand.RecordDelivered record -> SERVER;
            case CampaignCommand.TakeReply take -> SERVER;
            // a device is its owner's, who chooses it on their own page
            case CampaignCommand.ChoosePush choose -> SERVER;
            case CampaignCommand.EndPush end -> REQUESTS;
            case CampaignCommand campaign -> REGISTER;
            case CellCommand.ReportPersons report -> CELL;
            case CellCommand cell -> REGISTER;
            case EnquiryCommand enquiry -> REGISTER;
            case PlaceCommand place -> SITUATION;
            // the page makes the file anew before
            case IncidentCommand.AddEvidence add -> SERVER;
            case IncidentCommand incident -> SITUATION;
            case DemarcheCommand demarche -> SITUATION;
            case StatementCommand statement -> SITUATION;
            case ClearanceCommand clearance -> PLANNING;
            case TripwireCommand tripwire -> SITUATION;
            case ClosingCommand closing -> OPERATION;
            // whoever is asked by a person writes it down; two decide, and one of them must answer
            // for it
            case ErasureCommand.AskErasure ask -> REGISTER;
            // step by step, once two have said so
            case ErasureCommand.EraseNext next -> SERVER;
            case ErasureCommand erasure -> OPERATION;
            case PostCommand post -> SITUATION;
            case SitrepCommand sitrep -> SITUATION;
            // the page makes the canaries before
            case ExportCommand.ApproveExport approve -> SERVER;
            case ExportCommand.RecordTaken taken -> SERVER;
            case ExportCommand export -> REGISTER;
            case DisclosureCommand disclosure -> REGISTER;
            case RevealCommand.RevealFields reveal -> LOOK;
            case RevealCommand.ReviewReveal review -> OPERATION;
        };
    }
}
