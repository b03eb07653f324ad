package org.muster.server;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Question;
import org.muster.core.cell.CellCommand.FormCell;
import org.muster.core.cell.CellCommand.PlacePersons;
import org.muster.core.cell.CellPlan;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.Sought;
import org.muster.core.export.ExportCommand.AskExport;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportForm;
import org.muster.core.export.ExportRows;
import org.muster.core.export.Recipient;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.ListId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TripwireId;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.Seating;
import org.muster.core.pass.PassCommand.IssuePass;
import org.muster.core.post.Essential;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostKind;
import org.muster.core.post.PostPlan;
import org.muster.core.post.StaffCategory;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Consent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.sitrep.SitrepCommand.DraftSitrep;
import org.muster.core.sitrep.SitrepText;
import org.muster.core.statement.StatementCommand.KeepStatement;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.core.tripwire.TripwireCommand.WriteTripwire;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireConditions;
import org.muster.core.tripwire.TripwirePlan;
import org.muster.core.tripwire.TripwireProposal;
import org.muster.ledger.desk.Answer;

/**
 * An operation with one of everything that an address can name, and people whose names stand
 * nowhere by chance: each begins with {@link #MARK}.
 */
final class ReachScene {
    static final String MARK = "Zqxwonder";
    private static final Source STAFF = new Source(Source.Kind.STAFF, "");
    private static final String[] NAMES = {
        "ada", "bea", "cem", "dan", "eve", "fay", "gus", "hal", "ida", "jon"
    };

    private final MusterServer server;
    private final OperationId operation;
    private final String mark;
    private final Map<String, PersonId> persons = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private ReachScene(MusterServer server, OperationId operation, String mark) {
        this.server = server;
        this.operation = operation;
        this.mark = mark;
    }

    /** Filled in operation {@code niamey}, which is open. */
    static ReachScene fill(MusterServer server) throws Exception {
        return fill(server, "niamey", MARK);
    }

    /** Filled in an operation that is open, with names that begin with a mark of its own. */
    static ReachScene fill(MusterServer server, String operation, String mark) throws Exception {
        ReachScene scene = new ReachScene(server, new OperationId(operation), mark);
        scene.people();
        scene.aboard();
        scene.waiting();
        scene.words();
        scene.around();
        scene.deciding();
        scene.leaving();
        return scene;
    }

    /** Everybody, by the family name that the register has of them. */
    Map<String, PersonId> persons() {
        return persons;
    }

    /** What stands in an address in the place of its variables. */
    String filled(String pattern) {
        String path = pattern;
        for (var each : addresses.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        return path.replaceAll("\\{[^}]*}", "x").replace("/**", "/x");
    }

    /** In the first operation as it is, elsewhere with the mark, which must not be seen here. */
    private String said(String text) {
        return mark.equals(MARK) ? text : mark + " " + text;
    }

    /** What an address can name, by the name of its variable. */
    Map<String, String> addresses() {
        return addresses;
    }

    private void people() throws Exception {
        addresses.put("op", operation.value());
        addresses.put("language", "en");
        addresses.put("rule", "carried");
        addresses.put("state", "DEU");
        addresses.put("number", "1");
        addresses.put("node", "hub");
        addresses.put("station", "RECEPTION");
        for (int i = 0; i < NAMES.length; i++) {
            String family = mark + NAMES[i];
            Details details =
                    new Details(
                            new PersonName(family, "Synthetic", ""),
                            BirthDate.parse("19" + (60 + i) + "-01-02"),
                            i % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                            List.of(new Nationality(i % 3 == 0 ? "DEU" : "FRA")),
                            List.of(
                                    new TravelDocument(
                                            TravelDocument.Kind.PASSPORT, "FRA", "20AB1230" + i)),
                            List.of(
                                    new ContactPoint(
                                            ContactPoint.Channel.PHONE, "+2279012340" + i)));
            List<Recorded> facts =
                    give(
                            new RegisterPersons(
                                    STAFF, List.of(new NewPerson(details, Presence.HERE))));
            persons.put(family, id(facts, PersonId.class));
            addresses.put("fact", facts.getFirst().id().toString().replace("#", "%23"));
        }
        addresses.put("person", person(0).toString());
        addresses.put("first", person(5).toString());
        addresses.put("second", person(6).toString());
        addresses.put(
                "household",
                id(give(new JoinHousehold(List.of(person(0), person(1)))), HouseholdId.class)
                        .toString());
    }

    private PersonId person(int number) {
        return List.copyOf(persons.values()).get(number);
    }

    /** Three of them, behind doors that are shut. */
    private void aboard() throws Exception {
        LegId leg = id(give(new PlanLeg(leg(said("F4")))), LegId.class);
        addresses.put("leg", leg.toString());
        List<PersonId> three = List.of(person(0), person(1), person(2));
        give(new CheckIn(three, "shed"));
        for (PersonId each : three) {
            give(new GiveBand(each, new Band("B1" + (10 + three.indexOf(each)))));
        }
        give(new CheckIn(List.of(person(9)), "shed"));
        give(new OpenBoarding(leg));
        give(new Board(leg, three.stream().map(who -> new Boarder(who, Seating.SEAT)).toList()));
        give(new ShutDoors(leg));
    }

    private static LegPlan leg(String label) {
        return new LegPlan(
                label,
                Mode.FLIGHT,
                "A330",
                "Niamey",
                "Paris",
                Leads.OUT,
                Instant.now().plus(Duration.ofHours(6)),
                Capacities.ofSeats(90));
    }

    /** One party with a pass, one without. */
    private void waiting() throws Exception {
        LegId leg = id(give(new PlanLeg(leg(said("F5")))), LegId.class);
        RequestId called = asked(person(3));
        addresses.put("request", asked(person(4)).toString());
        Instant now = Instant.now();
        give(new OfferSeat(called, leg, now.plus(Duration.ofHours(3))));
        List<Recorded> pass =
                give(
                        new IssuePass(
                                called,
                                leg,
                                said("the school"),
                                now.plus(Duration.ofHours(1)),
                                now.plus(Duration.ofHours(3))));
        addresses.put("pass", id(pass, PassId.class).toString());
    }

    private RequestId asked(PersonId person) throws Exception {
        return id(
                give(
                        new MakeRequest(
                                person,
                                List.of(new PartyMember(person, List.of())),
                                new Consent("v1", Instant.now(), Consent.Way.CALL),
                                STAFF,
                                Note.NONE)),
                RequestId.class);
    }

    private void words() throws Exception {
        List<Recorded> message =
                give(
                        new TakeInMessage(
                                MessageWay.EMAIL,
                                Standing.FAMILY,
                                Instant.now().minus(Duration.ofHours(1)),
                                new Note(mark + " who writes"),
                                List.of(),
                                new Note(mark + " subject"),
                                new Note(mark + " words"),
                                Optional.empty()));
        addresses.put("message", id(message, MessageId.class).toString());
        EnquiryId enquiry =
                id(
                        give(
                                new OpenEnquiry(
                                        new Asker(
                                                Standing.RELATIVE,
                                                new Note(mark + " who asks"),
                                                List.of(),
                                                Note.NONE,
                                                "en"),
                                        new Sought(
                                                new Note(mark + " somebody"),
                                                BirthDate.UNKNOWN,
                                                Note.NONE,
                                                Note.NONE,
                                                Note.NONE),
                                        Optional.empty(),
                                        Note.NONE,
                                        Instant.now().minus(Duration.ofMinutes(5)))),
                        EnquiryId.class);
        give(new MatchPerson(enquiry, person(5)));
        addresses.put("enquiry", enquiry.toString());
        CampaignPlan plan =
                new CampaignPlan(
                        said("news"),
                        Audience.of(),
                        List.of(new CampaignText("fr", said("Nouvelles"), said("Restez."))),
                        Question.NOTHING,
                        Optional.empty(),
                        true,
                        OptionalInt.empty());
        addresses.put(
                "campaign",
                id(give(new DraftCampaign(operation, plan)), CampaignId.class).toString());
        addresses.put(
                "bulletin",
                id(
                                give(
                                        new DraftBulletin(
                                                operation,
                                                List.of(CountingRule.CARRIED),
                                                Basis.COUNTED,
                                                Instant.now().minusSeconds(1),
                                                List.of(
                                                        new BulletinText(
                                                                "fr",
                                                                said("Niamey : {carried}"),
                                                                said("Corps"),
                                                                said("Bref {carried}"))),
                                                Optional.empty())),
                                BulletinId.class)
                        .toString());
    }

    private void around() throws Exception {
        CellId cell = id(give(new FormCell(new CellPlan(said("Plateau"), ""))), CellId.class);
        give(new PlacePersons(cell, List.of(person(6), person(7))));
        addresses.put("cell", cell.toString());
        IncidentReport report =
                new IncidentReport(
                        IncidentKind.CROWD,
                        Instant.now().minus(Duration.ofMinutes(20)),
                        Optional.empty(),
                        said("the embassy"),
                        Optional.empty(),
                        Crowd.UNKNOWN,
                        IncidentSeverity.SERIOUS,
                        new Note(said("a crowd")),
                        new Note(said("the guard")),
                        Grading.NOT_JUDGED);
        addresses.put(
                "incident", id(give(new ReportIncident(report)), IncidentId.class).toString());
        PostPlan plan =
                new PostPlan(
                        said("Embassy"),
                        new Nationality("FRA"),
                        PostKind.EMBASSY,
                        "Niamey",
                        "Niamey");
        PostId post = id(give(new OpenPost(plan, Optional.empty())), PostId.class);
        give(new ListStaff(post, List.of(person(8)), StaffCategory.LOCAL, Essential.UNKNOWN));
        addresses.put("post", post.toString());
        addresses.put(
                "demarche",
                id(
                                give(
                                        new MakeDemarche(
                                                new Note(said("the ambassador")),
                                                new Note(said("the ministry")),
                                                DemarcheChannel.NOTE_VERBALE,
                                                Instant.now().minus(Duration.ofHours(3)),
                                                new Note(said("to guard the embassy")),
                                                Optional.empty(),
                                                Note.NONE)),
                                DemarcheId.class)
                        .toString());
        addresses.put(
                "statement",
                id(
                                give(
                                        new KeepStatement(
                                                new Note(said("A Minister")),
                                                new Note(said("Ministry")),
                                                Instant.now().minus(Duration.ofHours(3)),
                                                "en",
                                                new Note(said("All is well.")),
                                                new Note(said("radio")),
                                                Grading.NOT_JUDGED)),
                                StatementId.class)
                        .toString());
    }

    /** What would make us leave, and what those who decide read. */
    private void deciding() throws Exception {
        TripwirePlan plan =
                new TripwirePlan(
                        new Note(said("airport and crowd")),
                        TripwireConditions.of(
                                new IncidentReaches(Optional.empty(), IncidentSeverity.GRAVE)),
                        1,
                        Duration.ofHours(24),
                        TripwireProposal.ORDERED_DEPARTURE,
                        new Note(said("order the departure")));
        addresses.put("tripwire", id(give(new WriteTripwire(plan)), TripwireId.class).toString());
        SitrepText text =
                new SitrepText(
                        new Note(said("tense")),
                        new Note(said("to go on")),
                        new Note(said("an aircraft")));
        addresses.put(
                "sitrep",
                id(give(new DraftSitrep(operation, text, Optional.empty())), SitrepId.class)
                        .toString());
        ListId list = new ListId(mark.hashCode() & Integer.MAX_VALUE);
        Source post = new Source(Source.Kind.CONSULAR_REGISTER, said("post"));
        give(new BeginList(list, new ListPlan(said("a.csv"), "00", post, Instant.now(), 3, "")));
        addresses.put("list", list.toString());
    }

    /** Two of them asked for, by reference, and not approved. */
    private void leaving() throws Exception {
        AskExport ask =
                new AskExport(
                        ExportRows.named(List.of(person(0), person(1))),
                        List.of(ExportField.NAME),
                        ExportForm.CSV,
                        new Recipient(
                                new Note(said("Ines Ficta")),
                                new Note(said("a ministry")),
                                "age1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0stxuxd9"),
                        new Note(said("they take them in")),
                        Instant.now().plus(Duration.ofHours(5)));
        addresses.put("export", id(give(ask), ExportId.class).toString());
    }

    private static <S extends Subject> S id(List<Recorded> facts, Class<S> type) {
        return facts.stream()
                .flatMap(recorded -> recorded.fact().subjects().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Recorded> give(Command command) throws Exception {
        Answer answer =
                server.office()
                        .ask(operation, CommandId.of(UUID.randomUUID()), new UserId("x"), command)
                        .orElseThrow();
        return switch (answer) {
            case Answer.Done done -> done.facts();
            case Answer.Declined declined -> throw new AssertionError(declined.reasons());
        };
    }
}
