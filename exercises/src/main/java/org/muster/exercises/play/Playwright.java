package org.muster.exercises.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.Occasion;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.bulletin.UsualWords;
import org.muster.core.closing.ClosingCommand.FixFigures;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.OperationId;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.Phase;
import org.muster.core.register.Note;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact.TallyFrozen;
import org.muster.core.tripwire.TripwireCommand.WriteTripwire;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireConditions;
import org.muster.core.tripwire.TripwirePlan;
import org.muster.exercises.cast.CastParty;
import org.muster.exercises.figures.FigurePlan;
import org.muster.exercises.figures.LegLoad;
import org.muster.exercises.figures.PublishedFigure;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.exercises.folder.LegRow;
import org.muster.exercises.folder.OperationSheet;
import org.muster.exercises.folder.PlaceRow;
import org.muster.exercises.folder.TimelineRow;
import org.muster.exercises.folder.TripwireRow;
import org.muster.ledger.desk.Answer;

/** Writes the script of an exercise: every person's and every leg's moves at their times. */
final class Playwright {
    /** What was published is who was carried. */
    private static final List<CountingRule> COUNTED = List.of(CountingRule.CARRIED);

    private final ExerciseFolder folder;
    private final OperationSheet sheet;
    private final OperationId operation;
    private final Script script = new Script();
    private final Cast cast = new Cast();
    private final Instant opens;
    private final Instant alert;

    Playwright(ExerciseFolder folder) {
        this.folder = folder;
        this.sheet = folder.operation();
        this.operation = new OperationId(sheet.code());
        this.opens = opens(folder);
        Instant firstLeg = folder.legs().getFirst().departed();
        this.alert = timeOf(JournalKind.ALERT, firstLeg.minus(Duration.ofHours(14)));
    }

    /** A day before the first alert or leg, or with the first entry of the time line. */
    static Instant opens(ExerciseFolder folder) {
        Instant firstLeg =
                folder.legs().stream()
                        .map(LegRow::departed)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return folder.timeline().stream()
                .map(TimelineRow::at)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(firstLeg.minus(Duration.ofHours(24))))
                .orElse(firstLeg.minus(Duration.ofHours(36)));
    }

    List<Move> write(FigurePlan plan, List<CastParty> parties) {
        open();
        tripwires();
        journal();
        places();
        phases();
        GroundMoves ground = new GroundMoves(script, cast, opens.plus(Duration.ofHours(1)), alert);
        ground.add(parties);
        plan.loads().forEach(load -> leg(load.leg()));
        gates(plan, parties, new GateMoves(script, cast, ground));
        plan.figures().stream().filter(this::isBulletin).forEach(this::bulletin);
        return script.inOrder();
    }

    private void open() {
        OperationPlan plan =
                new OperationPlan(
                        sheet.name(),
                        sheet.own(),
                        sheet.country(),
                        sheet.place(),
                        sheet.zone(),
                        sheet.post(),
                        true);
        script.add(opens, Roles.DUTY, () -> new OpenOperation(operation, plan));
    }

    private void journal() {
        PostMoves posts = new PostMoves(script);
        posts.open(sheet, opens);
        folder.timeline().stream()
                .sorted(Comparator.comparing(TimelineRow::at))
                .filter(row -> !isOfPost(row, posts))
                .forEach(row ->
                        script.add(
                                row.at(),
                                Roles.DUTY,
                                () -> Told.of(operation, row, folder.places())));
    }

    private static boolean isOfPost(TimelineRow row, PostMoves posts) {
        return row.kind() == JournalKind.POST
                && Told.isPlain(row)
                && PostTold.find(row).filter(posts::add).isPresent();
    }

    /** Written down before anybody knows how it goes on. */
    private void tripwires() {
        for (TripwireRow row : folder.tripwires()) {
            TripwirePlan plan =
                    new TripwirePlan(
                            new Note(row.name()),
                            TripwireConditions.of(
                                    row.conditions().toArray(TripwireCondition[]::new)),
                            row.needed(),
                            row.within(),
                            row.proposal(),
                            new Note(row.text()));
            script.add(opens, Roles.DUTY, () -> new WriteTripwire(plan));
        }
    }

    /**
     * Where a place is holds from the beginning; whether people may come, from when it was said.
     */
    private void places() {
        for (PlaceRow row : folder.places()) {
            script.add(opens, Roles.DUTY, () -> Told.of(operation, row, opens));
            row.open()
                    .ifPresent(at ->
                            script.add(at, Roles.DUTY, () -> Told.opened(operation, row, at)));
        }
    }

    private void phases() {
        phase(alert, Phase.ALERT);
        Instant firstLeg =
                folder.legs().stream()
                        .map(LegRow::departed)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        phase(firstLeg.minus(Duration.ofHours(7)), Phase.EVACUATION);
        folder.timeline().stream()
                .filter(row -> row.kind() == JournalKind.CLOSING)
                .findFirst()
                .ifPresent(this::end);
    }

    /** What was told at the end is what was counted by then. */
    private void end(TimelineRow row) {
        phase(row.at(), Phase.CLOSING);
        script.add(
                row.at(),
                Roles.DUTY,
                () -> new FixFigures(operation, Basis.COUNTED, row.at(), row.what()));
    }

    private void phase(Instant at, Phase phase) {
        script.add(at, Roles.DUTY, () -> new ChangePhase(operation, phase, "as recorded"));
    }

    private void leg(LegRow leg) {
        LegPlan plan =
                new LegPlan(
                        leg.label(),
                        leg.mode(),
                        leg.vehicle(),
                        leg.from(),
                        leg.destination(),
                        leg.leads(),
                        leg.departed(),
                        leg.capacities());
        Instant planned = earlier(alert, leg.departed().minus(Duration.ofHours(8)));
        script.add(
                planned,
                Roles.PLANNER,
                () -> new PlanLeg(plan),
                done -> cast.name(leg.label(), Script.made(done, LegPlanned.class).leg()));
        script.add(
                GateMoves.boardingOpens(leg).minusSeconds(60),
                Roles.GATE,
                () -> new OpenBoarding(cast.leg(leg.label())));
        script.add(
                GateMoves.doorsShut(leg), Roles.GATE, () -> new ShutDoors(cast.leg(leg.label())));
        script.add(
                leg.departed(),
                Roles.GATE,
                () -> new DepartLeg(cast.leg(leg.label()), leg.departed()));
        Instant arrives = arrives(leg);
        script.add(arrives, Roles.DUTY, () -> new ArriveLeg(cast.leg(leg.label()), arrives));
    }

    /**
     * A leg that feeds another arrives before the other opens; the others after the usual journey.
     */
    private Instant arrives(LegRow leg) {
        Instant usual = leg.departed().plus(sheet.journey());
        return folder.legs().stream()
                .filter(other -> leg.leads() == Leads.INSIDE)
                .filter(other -> other.leads() == Leads.OUT)
                .filter(other -> other.departed().isAfter(leg.departed()))
                .map(other -> earlier(usual, GateMoves.boardingOpens(other).minusSeconds(300)))
                .findFirst()
                .orElse(usual);
    }

    private static void gates(FigurePlan plan, List<CastParty> parties, GateMoves gates) {
        for (LegLoad load : plan.loads()) {
            List<CastParty> aboard =
                    parties.stream().filter(party -> party.legs().contains(load)).toList();
            for (int i = 0; i < aboard.size(); i++) {
                CastParty party = aboard.get(i);
                boolean first = party.legs().getFirst().equals(load);
                gates.add(party, load.leg(), first, (double) i / aboard.size());
            }
        }
    }

    private boolean isBulletin(PublishedFigure figure) {
        return folder.timeline().stream()
                .anyMatch(row ->
                        row.at().equals(figure.at())
                                && (row.kind() == JournalKind.BULLETIN
                                        || row.kind() == JournalKind.CLOSING));
    }

    private void bulletin(PublishedFigure figure) {
        BulletinId[] id = new BulletinId[1];
        TextSeal[] seal = new TextSeal[1];
        List<BulletinText> texts = texts(occasion(figure));
        Instant approved = figure.at().plusSeconds(120);
        script.add(
                figure.at(),
                Roles.PRESS,
                () ->
                        new DraftBulletin(
                                operation,
                                COUNTED,
                                Basis.COUNTED,
                                figure.at(),
                                texts,
                                Optional.empty()),
                done -> {
                    id[0] = Script.made(done, BulletinDrafted.class).bulletin();
                    seal[0] = TextSeal.over(texts, frozen(done));
                });
        script.add(
                approved,
                Roles.DUTY,
                () -> new ApproveBulletin(id[0], seal[0], Optional.of(approved)));
        script.add(
                figure.at().plusSeconds(180),
                Roles.PRESS,
                () -> new PublishBulletin(id[0], seal[0]));
    }

    /** The usual words, as the desk would have them. */
    private List<BulletinText> texts(Occasion occasion) {
        return Stream.of("fr", "en")
                .map(language -> UsualWords.text(language, sheet.place(), occasion, COUNTED, false))
                .toList();
    }

    /** What the desk would read from the facts of that moment. */
    private Occasion occasion(PublishedFigure figure) {
        Optional<Mode> underWay =
                folder.legs().stream()
                        .filter(leg -> leg.leads() == Leads.OUT)
                        .filter(leg -> !leg.departed().isAfter(figure.at()))
                        .max(Comparator.comparing(LegRow::departed))
                        .filter(leg -> arrives(leg).isAfter(figure.at()))
                        .map(LegRow::mode);
        int own = figure.own().orElse(0);
        return new Occasion(underWay, Occasion.Others.of(figure.souls() - own));
    }

    private static List<Tally> frozen(Answer.Done done) {
        return done.facts().stream()
                .flatMap(recorded ->
                        recorded.fact() instanceof TallyFrozen frozen
                                ? Stream.of(frozen.tally())
                                : Stream.empty())
                .toList();
    }

    private Instant timeOf(JournalKind kind, Instant otherwise) {
        return folder.timeline().stream()
                .filter(row -> row.kind() == kind)
                .map(TimelineRow::at)
                .findFirst()
                .orElse(otherwise);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
