package org.muster.server.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.arrival.ArrivalFact;
import org.muster.core.bulletin.BulletinFact;
import org.muster.core.campaign.CampaignFact;
import org.muster.core.cell.CellFact;
import org.muster.core.citizen.CitizenFact;
import org.muster.core.clearance.ClearanceFact;
import org.muster.core.closing.ClosingFact;
import org.muster.core.conflict.ConflictFact;
import org.muster.core.cost.CostFact;
import org.muster.core.cost.Money;
import org.muster.core.custody.CustodyFact;
import org.muster.core.demarche.DemarcheFact;
import org.muster.core.disclosure.DisclosureFact;
import org.muster.core.enquiry.EnquiryFact;
import org.muster.core.erasure.ErasureFact;
import org.muster.core.estimate.EstimateFact;
import org.muster.core.export.ExportFact;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact;
import org.muster.core.incident.IncidentFact;
import org.muster.core.intake.IntakeFact;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact;
import org.muster.core.manifest.ManifestFact;
import org.muster.core.manifest.Seal;
import org.muster.core.movement.Leg;
import org.muster.core.movement.MovementFact;
import org.muster.core.node.NodeFact;
import org.muster.core.operation.OperationFact;
import org.muster.core.pass.PassFact;
import org.muster.core.place.PlaceFact;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanFact;
import org.muster.core.post.Post;
import org.muster.core.post.PostFact;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterFact;
import org.muster.core.register.Source;
import org.muster.core.request.RequestFact;
import org.muster.core.reveal.RevealFact;
import org.muster.core.sameness.SamenessFact;
import org.muster.core.sitrep.SitrepFact;
import org.muster.core.statement.StatementFact;
import org.muster.core.station.StationFact;
import org.muster.core.tally.TallyFact;
import org.muster.core.tripwire.TripwireFact;
import org.muster.core.weights.WeightsFact;
import org.muster.server.access.Masked;

/** Tells a fact in one sentence, for histories that people read. */
final class FactWords {
    /** What remains of a note whose key was destroyed, or is not here. */
    private static final Note ERASED = new Note("[erased]");

    private final View view;
    private final Frame frame;
    private final TalkWords talk;
    private final SituationWords situation;
    private final ExportWords exports;

    FactWords(View view, Frame frame) {
        this.view = view;
        this.frame = frame;
        this.talk = new TalkWords(view, frame, this);
        this.situation = new SituationWords(frame, this);
        this.exports = new ExportWords(frame, this);
    }

    String tell(Fact fact) {
        return switch (fact) {
            case OperationFact o -> tellOperation(o);
            case RegisterFact r -> tellRegister(r);
            case RequestFact r -> tellRequest(r);
            case MovementFact m -> tellMovement(m);
            case GateFact g -> tellGate(g);
            case ManifestFact m -> tellManifest(m);
            case TallyFact.TallyFrozen t -> say(t, t.tally().total());
            case BulletinFact.BulletinDelivered b -> say(b, b.to(), frame.time(b.at()));
            case BulletinFact b -> say(b);
            case ListingFact l -> tellListing(l);
            case SamenessFact s -> tellSameness(s);
            case CustodyFact c -> tellCustody(c);
            case ConflictFact c -> tellConflict(c);
            case ArrivalFact a -> tellArrival(a);
            case NodeFact n -> tellNode(n);
            case PassFact p -> tellPass(p);
            case StationFact s -> tellStation(s);
            case EstimateFact.EstimateMade e ->
                    say(
                            e,
                            e.estimate().listed(),
                            e.estimate().middle(),
                            e.estimate().low(),
                            e.estimate().high());
            case WeightsFact.WeightsLearned w -> say(w, w.version(), w.rows());
            case PlanFact p -> tellPlan(p);
            case CostFact c -> tellCost(c);
            case CitizenFact c -> talk.tell(c);
            case IntakeFact i -> talk.tell(i);
            case CampaignFact c -> talk.tell(c);
            case CellFact c -> talk.tell(c);
            case EnquiryFact e -> talk.tell(e);
            case PlaceFact p -> situation.tell(p);
            case IncidentFact i -> situation.tell(i);
            case DemarcheFact d -> situation.tell(d);
            case StatementFact s -> situation.tell(s);
            case ClearanceFact c -> situation.tell(c);
            case TripwireFact t -> situation.tell(t);
            case ClosingFact c -> situation.tell(c);
            case ErasureFact e -> situation.tell(e);
            case PostFact p -> situation.tell(p);
            case SitrepFact s -> situation.tell(s);
            case ExportFact e -> exports.tell(e);
            case DisclosureFact d -> disclosure(d);
            case RevealFact r -> reveal(r);
        };
    }

    private String tellPlan(PlanFact fact) {
        return switch (fact) {
            case PlanFact.SettingsEntered s ->
                    say(
                            s,
                            s.entered().named().map(Ground::name).collect(Collectors.joining(", ")),
                            s.dropped().stream()
                                    .map(PlanFact.Dropped::name)
                                    .collect(Collectors.joining(", ")));
            case PlanFact.PlanAdopted p -> say(p, p.plan().name(), p.plan().out(), p.plan().left());
        };
    }

    private String tellCost(CostFact fact) {
        return switch (fact) {
            case CostFact.ClaimCurrencySet c -> say(c, c.currency());
            case CostFact.CostEntered c ->
                    say(c, word(c.kind()), money(c.charge().money()), costOf(c.leg()), c.basis());
            case CostFact.ContributionEntered c ->
                    say(c, money(c.charge().money()), costOf(c.leg()), c.basis());
            case CostFact.NoticeKept n -> say(n, frame.time(n.at()), n.basis());
            case CostFact.FareFrozen f ->
                    say(
                            f,
                            f.destination(),
                            money(f.fare()),
                            Amounts.day(frame, f.day()),
                            f.basis());
            case CostFact.EntryWithdrawn w -> say(w, w.entry(), w.reason());
        };
    }

    private String money(Money money) {
        return Amounts.text(frame, money);
    }

    private String costOf(Optional<LegId> leg) {
        return leg.map(this::leg).orElseGet(() -> frame.word("costs.whole"));
    }

    private String tellOperation(OperationFact fact) {
        return switch (fact) {
            case OperationFact.OperationOpened o -> say(o, o.plan().name());
            case OperationFact.PhaseChanged p -> say(p, word(p.phase()));
            case OperationFact.JournalKept j -> say(j, j.text());
        };
    }

    private String tellRegister(RegisterFact fact) {
        return switch (fact) {
            case RegisterFact.PersonRegistered r -> say(r, source(r.source()));
            case RegisterFact.DetailsCorrected c -> say(c, note(c.reason()));
            case RegisterFact.PresenceRecorded p ->
                    say(p, word(p.presence()), frame.time(p.observed()), source(p.source()));
            case RegisterFact.ContactAttempted c ->
                    say(c, word(c.channel()), word(c.outcome()), note(c.note()));
            case RegisterFact.HouseholdJoined h -> say(h, h.household());
            case RegisterFact.HouseholdLeft h -> say(h, h.household(), note(h.reason()));
            case RegisterFact.DeathRecorded d -> say(d, source(d.source()), note(d.note()));
            case RegisterFact.DeathWithdrawn d -> say(d, note(d.reason()));
            case RegisterFact.PhotoTaken p -> say(p);
            case RegisterFact.PhotoWithdrawn p -> say(p, note(p.reason()));
        };
    }

    private String tellRequest(RequestFact fact) {
        return switch (fact) {
            case RequestFact.RequestMade r ->
                    say(r, r.request(), r.party().size(), source(r.source()), note(r.note()));
            case RequestFact.RequestWithdrawn r -> say(r, r.request());
            case RequestFact.IntentDeclared i -> say(i, word(i.intent()), source(i.source()));
            case RequestFact.NeedsRecorded n ->
                    say(n, n.needs().stream().map(frame::word).collect(Collectors.joining(", ")));
            case RequestFact.SeatOffered o -> say(o, leg(o.leg()), frame.time(o.expires()));
            case RequestFact.OfferAnswered a ->
                    frame.word(
                            "fact.OfferAnswered." + (a.accepted() ? "accepted" : "declined"),
                            leg(a.leg()));
            case RequestFact.PartySetOut p -> say(p);
        };
    }

    private String tellMovement(MovementFact fact) {
        return switch (fact) {
            case MovementFact.LegPlanned l -> say(l, l.plan().label());
            case MovementFact.LegReplanned l -> say(l, l.plan().label(), l.reason());
            case MovementFact.BoardingOpened b -> say(b, leg(b.leg()));
            case MovementFact.LegDeparted l -> say(l, leg(l.leg()), frame.time(l.at()));
            case MovementFact.LegArrived l -> say(l, leg(l.leg()), frame.time(l.at()));
            case MovementFact.LegCancelled l -> say(l, leg(l.leg()), l.reason());
            case MovementFact.CallForwardSet c ->
                    frame.word(
                            "fact.CallForwardSet."
                                    + (c.plan().automatic() ? "automatic" : "byHand"),
                            leg(c.leg()),
                            c.plan().riskPercent(),
                            c.plan().standby());
        };
    }

    private String tellGate(GateFact fact) {
        return switch (fact) {
            case GateFact.ArrivedAtGate a -> say(a, a.gate());
            case GateFact.Identified i ->
                    say(
                            i,
                            i.document()
                                    .map(document -> word(document.kind()))
                                    .orElse(frame.word("person.noDocument")),
                            i.verified().map(Nationality::code).orElse(frame.word("unknown")));
            case GateFact.DocumentRead d -> tellRead(d);
            case GateFact.IdentityWithdrawn w -> say(w, note(w.reason()));
            case GateFact.Banded b -> say(b, b.band());
            case GateFact.Boarded b -> say(b, leg(b.leg()), word(b.seating()));
            case GateFact.PutOnStandby s -> say(s, leg(s.leg()));
            case GateFact.BoardingRefused r ->
                    say(r, leg(r.leg()), word(r.reason()), note(r.note()));
            case GateFact.OffLoaded o -> say(o, leg(o.leg()), note(o.reason()));
            case GateFact.LeftGate l -> say(l, note(l.reason()));
            case GateFact.SplitSigned s -> say(s, s.signer(), leg(s.leg()), s.reason());
        };
    }

    private String tellRead(GateFact.DocumentRead read) {
        String told =
                say(
                        read,
                        word(read.document().kind()),
                        Births.text(read.born()),
                        read.name().onLists());
        return read.corrected()
                .map(signs -> told + " " + frame.word("fact.DocumentRead.corrected", note(signs)))
                .orElse(told);
    }

    private String tellManifest(ManifestFact fact) {
        return switch (fact) {
            case ManifestFact.ManifestClosed m ->
                    say(m, leg(m.leg()), m.rows().size(), m.seal().inShort());
            case ManifestFact.ManifestCorrected m ->
                    say(m, leg(m.leg()), word(m.change()), name(m.person()), note(m.reason()));
            case ManifestFact.ManifestChosen m -> say(m, leg(m.leg()), m.closing(), m.reason());
        };
    }

    private String tellCustody(CustodyFact fact) {
        return switch (fact) {
            case CustodyFact.CustodyOffered c -> say(c, leg(c.leg()), c.from(), c.to());
            case CustodyFact.CustodyTaken c -> say(c, leg(c.leg()), c.by());
            case CustodyFact.CustodyKept c -> say(c, leg(c.leg()), c.by());
            case CustodyFact.CustodyReplaced c ->
                    say(c, leg(c.leg()), c.lost(), c.by(), c.reason());
        };
    }

    private String tellConflict(ConflictFact fact) {
        return switch (fact) {
            case ConflictFact.PersonConflictExplained c ->
                    say(c, word(c.kind()), name(c.person()), note(c.reason()));
            case ConflictFact.LegConflictExplained c ->
                    say(c, word(c.kind()), leg(c.leg()), c.reason());
        };
    }

    private String tellArrival(ArrivalFact fact) {
        return switch (fact) {
            case ArrivalFact.ArrivalScanned a -> say(a, leg(a.leg()), a.place());
            case ArrivalFact.ArrivalsEnded a -> say(a, leg(a.leg()), a.place());
            case ArrivalFact.PartnerCounted a ->
                    say(a, a.partner(), a.count(), leg(a.leg()), inShort(a.seal()), a.signer());
            case ArrivalFact.PartnerListCompared a ->
                    say(a, a.list().partner(), a.list().rows(), leg(a.leg()), a.list().hash());
            case ArrivalFact.PartnerRowCompared a -> say(a, row(a.at()), leg(a.leg()));
            case ArrivalFact.PartnerRowDecided a ->
                    frame.word(
                            "fact.PartnerRowDecided."
                                    + (a.person().isPresent() ? "somebody" : "nobody"),
                            row(a.at()),
                            leg(a.leg()),
                            a.person().map(this::name).orElse(""));
        };
    }

    private static String inShort(String seal) {
        return seal.length() < 16 ? seal : new Seal(seal).inShort();
    }

    private String tellListing(ListingFact fact) {
        return switch (fact) {
            case ListingFact.ListBegun l -> say(l, l.plan().file(), source(l.plan().source()));
            case ListingFact.RowListed r -> say(r, row(r.at()), source(r.source()));
            case ListingFact.RowLeftOut r -> say(r, row(r.at()));
            case ListingFact.RowParted r -> say(r, row(r.at()), note(r.reason()));
            case ListingFact.ListEnded l -> say(l, l.created(), l.updated(), l.leftOut());
        };
    }

    private String row(Listing at) {
        return at.sheet().isEmpty()
                ? frame.word("list.row", at.row())
                : frame.word("list.rowOfSheet", at.row(), at.sheet());
    }

    private String tellSameness(SamenessFact fact) {
        return switch (fact) {
            case SamenessFact.MaybeOne m -> say(m, m.person(), m.other());
            case SamenessFact.FoundOne f -> say(f, f.person(), f.other(), note(f.reason()));
            case SamenessFact.FoundTwo f -> say(f, f.person(), f.other(), note(f.reason()));
            case SamenessFact.FindingProposed p ->
                    say(p, p.person(), p.other(), word(p.finding()), note(p.reason()));
        };
    }

    private String tellNode(NodeFact fact) {
        return switch (fact) {
            case NodeFact.NodeAdmitted a -> say(a, a.node(), until(a.until()));
            case NodeFact.DutyChanged d -> say(d, d.node(), frame.time(d.until()));
            case NodeFact.NodeRevoked r -> say(r, r.node(), r.reason());
        };
    }

    private String until(Optional<Instant> end) {
        return end.map(frame::time).orElse(frame.word("node.noEnd"));
    }

    private String tellPass(PassFact fact) {
        return switch (fact) {
            case PassFact.CodeKeyAdded k -> say(k, k.key().hex());
            case PassFact.CodeKeyWithdrawn k -> say(k, k.key().hex(), k.reason());
            case PassFact.PassIssued p ->
                    say(p, p.pass(), leg(p.leg()), p.place(), frame.time(p.from()));
            case PassFact.PassUsed p -> say(p, p.pass(), p.gate());
            case PassFact.PassRevoked p -> say(p, p.pass(), p.reason());
            case PassFact.PassSettled p -> say(p, p.pass(), p.uses(), p.reason());
        };
    }

    /** What was written on the form, under the words that are printed there. */
    private String written(StationFact.FormNoted noted) {
        StationFact.FormNoted form = Masked.copy(noted, frame.hides(view, noted.person()));
        Map<String, Note> fields = new LinkedHashMap<>();
        fields.put("form.contact", form.relative());
        fields.put("form.staying", form.staying());
        fields.put("form.clerk", form.clerk());
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().text().isEmpty())
                .map(field -> frame.word(field.getKey()) + ": " + field.getValue().text())
                .collect(Collectors.joining("; "));
    }

    private String tellStation(StationFact fact) {
        return switch (fact) {
            case StationFact.StationsPlanned s ->
                    say(
                            s,
                            s.gate(),
                            word(s.mode()),
                            s.stations().stream()
                                    .map(frame::word)
                                    .collect(Collectors.joining(", ")));
            case StationFact.StationPassed s ->
                    say(s, word(s.station()), word(s.outcome()), note(s.note()));
            case StationFact.FormNoted f -> say(f, f.form(), written(f));
            case StationFact.MinorConfirmed m ->
                    say(
                            m,
                            m.second().isEmpty() ? frame.word("station.byAccount") : m.second(),
                            note(m.reason()));
            case StationFact.FormKeyed f -> say(f, f.form(), f.gate(), frame.time(f.at()));
        };
    }

    private String reveal(RevealFact fact) {
        return switch (fact) {
            case RevealFact.FieldsRevealed r ->
                    say(r, frame.listed(r.fields()), word(r.purpose()), note(r.why()));
            case RevealFact.RevealReviewed r -> say(r, word(r.verdict()), note(r.note()));
        };
    }

    private String disclosure(DisclosureFact fact) {
        return switch (fact) {
            case DisclosureFact.DisclosureAgreed d ->
                    say(d, frame.state(d.with().code()), word(d.way()), note(d.guardian()));
            case DisclosureFact.DisclosureEnded d ->
                    say(d, frame.state(d.with().code()), note(d.why()));
            case DisclosureFact.ListAttributed d -> say(d, frame.state(d.state().code()));
        };
    }

    String say(Fact fact, Object... values) {
        return frame.word("fact." + fact.getClass().getSimpleName(), values);
    }

    String word(Enum<?> constant) {
        return frame.word(constant);
    }

    String name(PersonId person) {
        return Names.of(view, person);
    }

    String source(Source source) {
        String kind = frame.word("SourceKind." + source.kind().name());
        return source.reference().isBlank()
                ? kind
                : kind + " (" + frame.words().isolate(source.reference()) + ")";
    }

    String leg(LegId leg) {
        return Leg.find(view, leg).map(found -> found.plan().label()).orElseGet(leg::toString);
    }

    String post(PostId post) {
        return frame.words()
                .isolate(
                        Post.find(view, post)
                                .map(found -> found.plan().name())
                                .orElseGet(post::toString));
    }

    String note(Note note) {
        if (note.equals(ERASED)) {
            return " – [" + frame.word("erase.done") + "]";
        }
        return note.text().isEmpty() ? "" : " – " + frame.words().isolate(note.text());
    }

    /** One line of a history: the fact in words, with its id, its time and who recorded it. */
    List<FactLine> lines(Iterable<org.muster.core.fact.Recorded> facts) {
        List<FactLine> lines = new java.util.ArrayList<>();
        facts.forEach(recorded ->
                lines.add(
                        new FactLine(
                                tell(recorded.fact()),
                                recorded.id().toString(),
                                recorded.stamp().instant(),
                                recorded.by().toString())));
        return lines;
    }
}
