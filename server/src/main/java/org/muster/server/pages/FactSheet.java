package org.muster.server.pages;

import java.util.List;
import org.muster.core.cell.Cell;
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
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.TripwireId;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.listing.ListState;
import org.muster.core.movement.Leg;
import org.muster.core.post.Post;

/** One fact: what it says, who recorded it, when and where, and what it is about. */
public record FactSheet(FactLine line, String node, String command, List<About> about) {

    /** A thing the fact is part of the history of, and its page inside the operation, if any. */
    public record About(String name, String inside) {}

    static FactSheet of(View view, Recorded recorded, Frame frame) {
        return new FactSheet(
                new FactWords(view, frame).lines(List.of(recorded)).getFirst(),
                recorded.node().toString(),
                recorded.command().toString(),
                recorded.fact().subjects().stream().map(subject -> about(view, subject)).toList());
    }

    private static About about(View view, Subject subject) {
        return switch (subject) {
            case PersonId person -> new About(Names.of(view, person), "people/" + person);
            case LegId leg ->
                    new About(
                            Leg.find(view, leg)
                                    .map(found -> found.plan().label())
                                    .orElseGet(leg::toString),
                            "legs/" + leg);
            case RequestId request -> new About(request.toString(), "requests/" + request);
            case BulletinId bulletin -> new About(bulletin.toString(), "bulletins/" + bulletin);
            case HouseholdId household -> new About(household.toString(), "");
            case Band band -> new About(band.toString(), "");
            case TallyId tally -> new About(tally.toString(), "");
            case ListId list ->
                    new About(
                            ListState.find(view, list)
                                    .map(found -> found.plan().file())
                                    .orElseGet(list::toString),
                            "lists/" + list);
            case WhoIsWho record -> new About(record.toString(), "review");
            case NodeId node -> new About(node.toString(), "");
            case PassId pass -> new About(pass.toString(), "passes/" + pass);
            case MessageId message -> new About(message.toString(), "messages/" + message);
            case CampaignId campaign -> new About(campaign.toString(), "campaigns/" + campaign);
            case SendingId sending -> new About(sending.toString(), "");
            case CellId cell ->
                    new About(
                            Cell.find(view, cell)
                                    .map(found -> found.plan().name())
                                    .orElseGet(cell::toString),
                            "cells/" + cell);
            case EnquiryId enquiry -> new About(enquiry.toString(), "enquiries/" + enquiry);
            case IncidentId incident -> new About(incident.toString(), "incidents/" + incident);
            case DemarcheId demarche -> new About(demarche.toString(), "demarches/" + demarche);
            case TripwireId tripwire -> new About(tripwire.toString(), "tripwires/" + tripwire);
            case PostId post ->
                    new About(
                            Post.find(view, post)
                                    .map(found -> found.plan().name())
                                    .orElseGet(post::toString),
                            "posts/" + post);
            case SitrepId sitrep -> new About(sitrep.toString(), "sitreps/" + sitrep);
            case ExportId export -> new About(export.toString(), "exports/" + export);
            case StatementId statement ->
                    new About(statement.toString(), "statements/" + statement);
            case KeyId key -> new About(key.toString(), "people/" + key.person() + "/erase");
            case FormId form -> new About(form.toString(), "");
            case OperationId operation -> new About(operation.toString(), "room");
        };
    }
}
