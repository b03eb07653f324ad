package org.muster.testkit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.AbandonBulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinCommand.RecordBulletinDelivered;
import org.muster.core.bulletin.BulletinCommand.ReviseBulletin;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.estimate.EstimateCommand.MakeEstimate;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Command;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.operation.Phase;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.core.weights.WeightsCommand.KeepWeights;

/** Commands about the operation as a whole and about sight.bulletins(). */
final class DeskDraws extends Draw {

    DeskDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::phase,
                this::journal,
                this::draft,
                this::revise,
                this::approve,
                this::publish,
                this::abandon,
                this::delivered,
                this::estimate,
                this::weights);
    }

    private Command phase() {
        return new ChangePhase(sight.operation(), any(Phase.values()), "as ordered");
    }

    private Command journal() {
        return new KeepJournal(
                sight.operation(),
                any(JournalKind.values()),
                "something happened",
                "radio",
                sight.now(),
                OptionalInt.empty());
    }

    private Command estimate() {
        return new MakeEstimate(sight.operation(), Optional.empty(), List.of());
    }

    private Command weights() {
        String version = "learned-" + random.nextInt(4);
        return new KeepWeights(
                sight.operation(), version, "of " + version, "", random.nextInt(5_000));
    }

    private Command draft() {
        return new DraftBulletin(
                sight.operation(),
                List.of(CountingRule.values()),
                any(Basis.values()),
                sight.now().minusSeconds(random.nextInt(3600)),
                texts(),
                random.nextInt(4) == 0 ? Optional.of(bulletin("published")) : Optional.empty());
    }

    private Command revise() {
        return new ReviseBulletin(sight.operation(), bulletin("a draft"), texts());
    }

    private Command approve() {
        BulletinId id = bulletin("a draft");
        return new ApproveBulletin(
                id, seal(id), random.nextInt(8) > 0 ? Optional.of(sight.now()) : Optional.empty());
    }

    private Command publish() {
        BulletinId id = bulletin("approved");
        return new PublishBulletin(id, seal(id));
    }

    /** Mostly what is read now, sometimes what was read before. */
    private TextSeal seal(BulletinId id) {
        return Bulletin.find(sight.view(), id)
                .filter(bulletin -> random.nextInt(8) > 0)
                .map(Bulletin::seal)
                .orElseGet(() -> TextSeal.over(texts(), List.of()));
    }

    private Command delivered() {
        return new RecordBulletinDelivered(
                bulletin("published"), "press-" + random.nextInt(3), sight.now());
    }

    private Command abandon() {
        return random.nextInt(3) > 0
                ? publish()
                : new AbandonBulletin(bulletin("approved"), "overtaken");
    }

    private BulletinId bulletin(String state) {
        Bulletin found = any(sight.bulletins(), bulletin -> bulletin.state().word().equals(state));
        return found == null ? new BulletinId(1) : found.id();
    }

    private List<BulletinText> texts() {
        return List.of(
                new BulletinText(
                        "en",
                        "Evacuation",
                        "As of {asOf}, {carried} people were carried.",
                        random.nextInt(6) == 0 ? "about 500 people" : "{carried} people"));
    }
}
