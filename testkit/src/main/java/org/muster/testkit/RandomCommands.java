package org.muster.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.AbandonBulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinCommand.ReviseBulletin;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Command;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.gate.GateCommand.RefuseBoarding;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.RefusalReason;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.Seating;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.operation.Phase;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Household;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.LeaveHousehold;
import org.muster.core.register.RegisterCommand.RecordContact;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterCommand.WithdrawDeath;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.Need;
import org.muster.core.request.PartyMember;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;

/**
 * Commands that somebody might give just now: mostly to persons and legs that are in the state the
 * command needs, sometimes to any, so that refusals are drawn too. The same view, time and seed
 * give the same command.
 */
final class RandomCommands {

    private static final Source STAFF = new Source(Source.Kind.STAFF, "desk");

    private final OperationId operation;
    private final RandomGenerator random;
    private int labels;

    RandomCommands(OperationId operation, RandomGenerator random) {
        this.operation = operation;
        this.random = random;
    }

    Command next(View view, Instant now) {
        Drawer drawer = new Drawer(view, now);
        List<Supplier<Command>> commands = drawer.commands();
        return commands.get(random.nextInt(commands.size())).get();
    }

    /** Draws from one view at one time. */
    private final class Drawer {

        private final View view;
        private final Instant now;
        private final Accounts accounts;
        private final List<PersonId> persons;
        private final List<Leg> legs;
        private final List<Request> requests;
        private final List<Bulletin> bulletins;

        Drawer(View view, Instant now) {
            this.view = view;
            this.now = now;
            accounts = new Accounts(view);
            persons = view.persons().sorted(Comparator.comparing(PersonId::value)).toList();
            legs = Leg.listAll(view);
            requests =
                    view.requests()
                            .sorted(Comparator.comparing(RequestId::value))
                            .flatMap(id -> Request.find(view, id).stream())
                            .toList();
            bulletins = Bulletin.listAll(view);
        }

        /** A command that is there twice is drawn twice as often. */
        List<Supplier<Command>> commands() {
            return List.of(
                    this::register,
                    this::family,
                    this::family,
                    this::correct,
                    this::presence,
                    this::contact,
                    this::join,
                    this::leaveHousehold,
                    this::death,
                    this::withdrawDeath,
                    this::request,
                    this::withdraw,
                    this::intent,
                    this::needs,
                    this::offer,
                    this::answer,
                    this::setOut,
                    this::plan,
                    this::replan,
                    this::open,
                    this::open,
                    this::depart,
                    this::depart,
                    this::arrive,
                    this::arrive,
                    this::cancel,
                    this::checkIn,
                    this::checkIn,
                    this::checkIn,
                    this::identify,
                    this::band,
                    this::band,
                    this::band,
                    this::band,
                    this::board,
                    this::board,
                    this::board,
                    this::board,
                    this::standby,
                    this::refuse,
                    this::offLoad,
                    this::leaveGate,
                    this::sign,
                    this::shut,
                    this::correctManifest,
                    this::phase,
                    this::journal,
                    this::draft,
                    this::revise,
                    this::approve,
                    this::publish,
                    this::abandon);
        }

        private Command register() {
            return new RegisterPersons(
                    source(),
                    IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(i -> new NewPerson(details(), any(Presence.values())))
                            .toList());
        }

        private Command family() {
            List<FamilyMember> family =
                    IntStream.rangeClosed(0, random.nextInt(4))
                            .mapToObj(i -> new FamilyMember(details(), needList()))
                            .toList();
            return new AskForFamily(family, consent(), STAFF, Note.NONE);
        }

        private Command correct() {
            return new CorrectDetails(anybody(), details(), note());
        }

        private Command presence() {
            Instant observed = now.minusSeconds(random.nextInt(100_000));
            return new RecordPresence(
                    few(person -> true), any(Presence.values()), observed, source());
        }

        private Command contact() {
            return new RecordContact(
                    anybody(),
                    any(ContactPoint.Channel.values()),
                    any(ContactOutcome.values()),
                    now,
                    Note.NONE);
        }

        private Command join() {
            return new JoinHousehold(few(person -> true));
        }

        private Command leaveHousehold() {
            PersonId person =
                    somebody(id -> Person.find(view, id).flatMap(Person::household).isPresent());
            return new LeaveHousehold(person, household(person), note());
        }

        private Command death() {
            return random.nextInt(4) > 0
                    ? contact()
                    : new RecordDeath(anybody(), source(), Note.NONE);
        }

        private Command withdrawDeath() {
            return new WithdrawDeath(somebody(id -> is(id, AccountState.DEAD)), note());
        }

        private Command request() {
            List<PersonId> party = few(id -> Request.listOpen(view, id).isEmpty());
            return new MakeRequest(
                    party.isEmpty() ? anybody() : party.getFirst(),
                    party.stream().map(id -> new PartyMember(id, needList())).toList(),
                    consent(),
                    source(),
                    Note.NONE);
        }

        private Command withdraw() {
            Request request = openRequest();
            if (request == null) {
                return family();
            }
            return new WithdrawRequest(
                    request.id(),
                    random.nextBoolean() ? List.of() : List.of(request.members().getFirst()));
        }

        private Command intent() {
            return new DeclareIntent(few(id -> true), any(Intent.values()), source(), now);
        }

        private Command needs() {
            return new RecordNeeds(anybody(), needList());
        }

        private Command offer() {
            Request request = openRequest();
            return request == null
                    ? family()
                    : new OfferSeat(request.id(), leg(isOpen()), now.plusSeconds(3600));
        }

        private Command answer() {
            List<Request> offered =
                    requests.stream().filter(request -> request.offer().isPresent()).toList();
            if (offered.isEmpty()) {
                return offer();
            }
            Request request = any(offered);
            LegId leg = request.offer().orElseThrow().leg();
            return new AnswerOffer(request.id(), leg, random.nextBoolean());
        }

        private Command setOut() {
            Request request = openRequest();
            return request == null ? family() : new SetOut(request.id(), now);
        }

        private Command plan() {
            return legs.size() > 12 ? board() : new PlanLeg(legPlan("X" + ++labels));
        }

        private Command replan() {
            LegId id = leg(isOpen());
            String label = Leg.find(view, id).map(leg -> leg.plan().label()).orElse("none");
            return new ReplanLeg(id, legPlan(label), "another aircraft");
        }

        private Command open() {
            return new OpenBoarding(leg(leg -> leg.state() instanceof LegState.Planned));
        }

        private Command depart() {
            return new DepartLeg(leg(leg -> leg.state() instanceof LegState.DoorsShut), now);
        }

        private Command arrive() {
            return new ArriveLeg(leg(leg -> leg.state() instanceof LegState.Departed), now);
        }

        private Command cancel() {
            return random.nextInt(3) > 0 ? checkIn() : new CancelLeg(leg(isOpen()), "no fuel");
        }

        private Command checkIn() {
            return new CheckIn(
                    withHousehold(
                            somebody(id ->
                                    accounts.find(id)
                                            .filter(account -> account.state().wantsToTravel())
                                            .isPresent())),
                    "shed");
        }

        private Command identify() {
            return new Identify(
                    anybody(),
                    Optional.of(
                            new TravelDocument(
                                    any(TravelDocument.Kind.values()),
                                    "FRA",
                                    "SYN" + random.nextInt(1000))),
                    random.nextBoolean() ? Optional.of(nationality()) : Optional.empty(),
                    Optional.empty());
        }

        private Command band() {
            return new GiveBand(
                    somebody(id -> is(id, AccountState.AT_CONTROL_CENTRE)),
                    new Band("B" + (100 + random.nextInt(120))));
        }

        private Command board() {
            LegId leg = leg(Leg::isBoarding);
            List<Boarder> boarders =
                    withHousehold(somebody(id -> is(id, AccountState.AT_CONTROL_CENTRE))).stream()
                            .map(id -> new Boarder(id, seating()))
                            .toList();
            return new Board(leg, boarders);
        }

        private Command standby() {
            return new PutOnStandbyList(
                    leg(isOpen()), few(id -> is(id, AccountState.AT_CONTROL_CENTRE)));
        }

        private Command refuse() {
            return new RefuseBoarding(
                    leg(isOpen()),
                    somebody(id -> is(id, AccountState.AT_CONTROL_CENTRE)),
                    any(RefusalReason.values()),
                    note());
        }

        private Command offLoad() {
            Leg boarding = any(legs, leg -> isOpen().test(leg) && !leg.aboard().isEmpty());
            if (boarding == null) {
                return board();
            }
            PersonId person = any(List.copyOf(boarding.aboard().keySet()));
            return new OffLoad(boarding.id(), withHousehold(person), note());
        }

        private Command leaveGate() {
            return new LeaveGate(few(id -> is(id, AccountState.AT_CONTROL_CENTRE)), note());
        }

        private Command sign() {
            PersonId person =
                    somebody(id -> Person.find(view, id).flatMap(Person::household).isPresent());
            return new SignSplit(household(person), leg(isOpen()), "Consul Synth", "medical care");
        }

        private Command shut() {
            return new ShutDoors(leg(leg -> leg.isBoarding() && leg.aboard().size() > 1));
        }

        private Command correctManifest() {
            return new CorrectManifest(
                    leg(leg -> leg.state() instanceof LegState.Sealed),
                    anybody(),
                    any(Change.values()),
                    seating(),
                    note());
        }

        private Command phase() {
            return new ChangePhase(operation, any(Phase.values()), "as ordered");
        }

        private Command journal() {
            return new KeepJournal(
                    operation,
                    any(JournalKind.values()),
                    "something happened",
                    "radio",
                    now,
                    OptionalInt.empty());
        }

        private Command draft() {
            return new DraftBulletin(
                    operation,
                    List.of(CountingRule.values()),
                    any(Basis.values()),
                    now.minusSeconds(random.nextInt(3600)),
                    texts());
        }

        private Command revise() {
            return new ReviseBulletin(operation, bulletin("a draft"), texts());
        }

        private Command approve() {
            return new ApproveBulletin(bulletin("a draft"));
        }

        private Command publish() {
            return new PublishBulletin(bulletin("approved"));
        }

        private Command abandon() {
            return random.nextInt(3) > 0
                    ? publish()
                    : new AbandonBulletin(bulletin("approved"), "overtaken");
        }

        private boolean is(PersonId person, AccountState state) {
            return accounts.find(person).map(Account::state).filter(state::equals).isPresent();
        }

        private PersonId anybody() {
            return somebody(id -> true);
        }

        /** Mostly one whom the wish fits, else anybody, else nobody known. */
        private PersonId somebody(Predicate<PersonId> wish) {
            List<PersonId> fitting =
                    random.nextInt(8) == 0 ? List.of() : persons.stream().filter(wish).toList();
            if (!fitting.isEmpty()) {
                return any(fitting);
            }
            return persons.isEmpty() ? new PersonId(1) : any(persons);
        }

        private List<PersonId> few(Predicate<PersonId> wish) {
            Set<PersonId> few = new LinkedHashSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                few.add(somebody(wish));
            }
            return List.copyOf(few);
        }

        private List<PersonId> withHousehold(PersonId person) {
            Optional<HouseholdId> household = Person.find(view, person).flatMap(Person::household);
            if (household.isEmpty() || random.nextInt(6) == 0) {
                return List.of(person);
            }
            return Household.of(view, household.get()).members();
        }

        private HouseholdId household(PersonId person) {
            return Person.find(view, person).flatMap(Person::household).orElse(new HouseholdId(1));
        }

        private Predicate<Leg> isOpen() {
            return leg -> leg.state() instanceof LegState.Open;
        }

        private LegId leg(Predicate<Leg> wish) {
            Leg fitting = random.nextInt(8) == 0 ? null : any(legs, wish);
            if (fitting != null) {
                return fitting.id();
            }
            return legs.isEmpty() ? new LegId(1) : any(legs).id();
        }

        private @Nullable Request openRequest() {
            return any(requests, request -> !request.withdrawn());
        }

        private BulletinId bulletin(String state) {
            Bulletin found = any(bulletins, bulletin -> bulletin.state().word().equals(state));
            return found == null ? new BulletinId(1) : found.id();
        }
    }

    private LegPlan legPlan(String label) {
        boolean floor = random.nextInt(4) == 0;
        Capacities capacities =
                new Capacities(
                        OptionalInt.of(random.nextInt(2, 7)),
                        random.nextBoolean() ? OptionalInt.of(5) : OptionalInt.empty(),
                        floor ? OptionalInt.of(8) : OptionalInt.empty(),
                        floor ? "air staff" : "",
                        OptionalInt.of(1));
        return new LegPlan(
                label,
                any(Mode.values()),
                "vehicle",
                "here",
                "there",
                random.nextInt(3) > 0 ? Leads.OUT : Leads.INSIDE,
                Instant.parse("2023-08-01T12:00:00Z").plusSeconds(random.nextInt(90_000)),
                capacities);
    }

    private Details details() {
        return new Details(
                new PersonName("Synth" + random.nextInt(500), "Given", ""),
                random.nextInt(4) == 0
                        ? BirthDate.UNKNOWN
                        : BirthDate.of(LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_500))),
                any(Sex.values()),
                random.nextInt(5) == 0 ? List.of() : List.of(nationality()),
                List.of(),
                List.of());
    }

    private List<BulletinText> texts() {
        return List.of(
                new BulletinText(
                        "en",
                        "Evacuation",
                        "As of {asOf}, {carried} people were carried.",
                        random.nextInt(6) == 0 ? "about 500 people" : "{carried} people"));
    }

    private Consent consent() {
        return new Consent(
                random.nextInt(8) == 0 ? "" : "v1",
                Instant.parse("2023-08-01T06:00:00Z"),
                any(Consent.Way.values()));
    }

    private Seating seating() {
        return random.nextInt(5) > 0 ? Seating.SEAT : any(Seating.values());
    }

    private Source source() {
        return new Source(any(Source.Kind.values()), "drawn");
    }

    private Note note() {
        return random.nextInt(8) == 0 ? Note.NONE : new Note("because");
    }

    private Nationality nationality() {
        return new Nationality(any(List.of("FRA", "NER", "CHN", "LBN")));
    }

    private List<Need> needList() {
        return random.nextInt(3) > 0 ? List.of() : List.of(any(Need.values()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T any(List<T> values, Predicate<T> wish) {
        List<T> fitting = values.stream().filter(wish).toList();
        return fitting.isEmpty() ? null : any(fitting);
    }
}
