package org.muster.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muster.core.account.Accounts;
import org.muster.core.account.Balance;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.Sending;
import org.muster.core.cell.Cell;
import org.muster.core.cell.Cells;
import org.muster.core.closing.FinalFigures;
import org.muster.core.closing.Remaining;
import org.muster.core.closing.Retention;
import org.muster.core.conflict.Conflict;
import org.muster.core.demarche.Demarche;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.erasure.Erasure;
import org.muster.core.export.Export;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.CellId;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.FormId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.KeyId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.ListId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.TripwireId;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.gate.Bands;
import org.muster.core.incident.Incident;
import org.muster.core.intake.Message;
import org.muster.core.listing.ListState;
import org.muster.core.movement.Leg;
import org.muster.core.node.Node;
import org.muster.core.operation.OperationState;
import org.muster.core.pass.Pass;
import org.muster.core.place.Place;
import org.muster.core.place.Routed;
import org.muster.core.post.Drawdown;
import org.muster.core.post.Post;
import org.muster.core.post.StaffMember;
import org.muster.core.register.Household;
import org.muster.core.register.Person;
import org.muster.core.request.Request;
import org.muster.core.sameness.Question;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.statement.Statement;
import org.muster.core.station.Progress;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact;
import org.muster.core.tripwire.Tripwire;

/**
 * Everything that the core can read out of a view: each subject as every fold sees it, the balance,
 * all tallies and all conflicts. Two views that mean the same have equal pictures.
 */
public record Picture(
        Map<String, List<Object>> subjects,
        Balance balance,
        List<Tally> tallies,
        List<Conflict> conflicts) {

    public static Picture of(View view, Instant asOf) {
        Map<String, List<Object>> subjects = new TreeMap<>();
        Accounts accounts = new Accounts(view);
        for (Subject.Kind kind : Subject.Kind.values()) {
            view.subjects(kind)
                    .sorted(Comparator.comparing(Subject::toString))
                    .forEach(subject ->
                            subjects.put(subject.toString(), read(view, accounts, subject)));
        }
        return new Picture(subjects, Balance.of(view), tallies(view, asOf), Conflict.listAll(view));
    }

    private static List<Object> read(View view, Accounts accounts, Subject subject) {
        return switch (subject) {
            case OperationId id -> operation(view, id);
            case PersonId id -> person(view, accounts, id);
            case HouseholdId id -> List.of(Household.of(view, id));
            case RequestId id -> List.of(Request.find(view, id));
            case LegId id -> List.of(Leg.find(view, id).map(Picture::leg));
            case Band band -> List.of(Bands.findHolder(view, band));
            case TallyId id -> List.of(TallyFact.find(view, id));
            case BulletinId id -> List.of(Bulletin.find(view, id));
            case ListId id -> List.of(ListState.find(view, id));
            case WhoIsWho record -> List.of(Question.listOpen(view));
            case NodeId id -> List.of(Node.find(view, id));
            case PassId id -> List.of(Pass.of(view, id));
            case FormId id -> List.of(view.history(id));
            case MessageId id -> List.of(Message.find(view, id));
            case CampaignId id -> List.of(Campaign.find(view, id));
            case SendingId id -> List.of(Sending.find(view, id));
            case CellId id -> List.of(Cell.find(view, id), Cells.members(view, id));
            case EnquiryId id -> List.of(Enquiry.find(view, id));
            case IncidentId id -> List.of(Incident.find(view, id));
            case DemarcheId id -> List.of(Demarche.find(view, id));
            case StatementId id -> List.of(Statement.find(view, id));
            case TripwireId id -> List.of(Tripwire.find(view, id));
            case PostId id ->
                    List.of(
                            Post.find(view, id),
                            StaffMember.listOf(view, id),
                            Drawdown.of(view, id));
            case SitrepId id -> List.of(Sitrep.find(view, id));
            case ExportId id -> List.of(Export.find(view, id));
            case KeyId id -> List.of(Erasure.find(view, id.person()));
        };
    }

    private static List<Object> operation(View view, OperationId id) {
        List<Place> places = Place.listAll(view, id);
        return List.of(
                OperationState.find(view, id),
                places,
                places.stream().map(place -> Routed.of(view, place.name())).toList(),
                FinalFigures.listAll(view, id),
                Remaining.of(view, id),
                Retention.find(view, id));
    }

    private static List<Object> person(View view, Accounts accounts, PersonId id) {
        return List.of(
                Person.find(view, id),
                accounts.find(id),
                Request.listOpen(view, id),
                Bands.findOf(view, id),
                Progress.of(view, id),
                Cells.cellOf(view, id),
                Cells.findLastWord(view, id),
                StaffMember.find(view, id));
    }

    /** With the order of those aboard, which a map's own equality forgets. */
    private static List<Object> leg(Leg leg) {
        return List.of(leg, List.copyOf(leg.aboard().keySet()), leg.load());
    }

    private static List<Tally> tallies(View view, Instant asOf) {
        List<Tally> tallies = new ArrayList<>();
        for (CountingRule rule : CountingRule.values()) {
            for (Basis basis : Basis.values()) {
                tallies.add(Counting.count(view, rule, basis, asOf, ZoneOffset.UTC));
            }
        }
        return tallies;
    }
}
