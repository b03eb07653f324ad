package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.AbandonBulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinCommand.RecordBulletinDelivered;
import org.muster.core.bulletin.BulletinCommand.ReviseBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinRefusal;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Fact;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.testkit.Scenario;

/** When a command about bulletins is refused. */
class BulletinRefusalsTest extends RefusalCases {

    BulletinRefusalsTest() {
        super(BulletinRefusal.class);
    }

    private static final TextSeal NOTHING = TextSeal.over(List.of(), List.of());

    @Override
    void listCases() {
        bulletin();
        words();
        seals();
        moves();
        delivered();
    }

    private void bulletin() {
        when(
                BulletinRefusal.NO_SUCH_BULLETIN,
                s ->
                        s.refusing(BulletinRefusal.NO_SUCH_BULLETIN)
                                .does(approve(new BulletinId(5), NOTHING))
                                .refusing(BulletinRefusal.NO_SUCH_BULLETIN)
                                .does(correcting(s, new BulletinId(5))));
        when(
                BulletinRefusal.WRONG_STATE,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.WRONG_STATE)
                            .does(new PublishBulletin(id, seal(s, id)));
                    s.refusing(BulletinRefusal.WRONG_STATE).does(correcting(s, id));
                    s.as("second")
                            .does(approve(id, seal(s, id)))
                            .does(new PublishBulletin(id, seal(s, id)));
                    s.refusing(BulletinRefusal.WRONG_STATE).does(new AbandonBulletin(id, "no"));
                    s.refusing(BulletinRefusal.WRONG_STATE)
                            .does(
                                    new ReviseBulletin(
                                            Scenario.ID, id, List.of(text("Other words"))));
                });
        when(
                BulletinRefusal.OWN_APPROVAL,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.OWN_APPROVAL).does(approve(id, seal(s, id)));
                    s.as("second")
                            .does(new ReviseBulletin(Scenario.ID, id, List.of(text("Better"))));
                    s.refusing(BulletinRefusal.OWN_APPROVAL).does(approve(id, seal(s, id)));
                    s.as("third").does(approve(id, seal(s, id)));
                });
        when(
                BulletinRefusal.NO_TALLY,
                s ->
                        s.refusing(BulletinRefusal.NO_TALLY)
                                .does(
                                        new DraftBulletin(
                                                Scenario.ID,
                                                List.of(),
                                                Basis.COUNTED,
                                                s.now(),
                                                List.of(text("Words")),
                                                Optional.empty())));
        when(
                BulletinRefusal.NOT_YET,
                s ->
                        s.refusing(BulletinRefusal.NOT_YET)
                                .does(
                                        new DraftBulletin(
                                                Scenario.ID,
                                                List.of(CountingRule.CARRIED),
                                                Basis.COUNTED,
                                                s.now().plusSeconds(3600),
                                                List.of(text("Words")),
                                                Optional.empty())));
        when(
                BulletinRefusal.REASON_NEEDED,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.REASON_NEEDED).does(new AbandonBulletin(id, " "));
                });
    }

    private void seals() {
        when(
                BulletinRefusal.OTHER_TEXT,
                s -> {
                    BulletinId id = drafted(s);
                    TextSeal read = seal(s, id);
                    s.does(new ReviseBulletin(Scenario.ID, id, List.of(text("Better"))))
                            .as("second")
                            .refusing(BulletinRefusal.OTHER_TEXT)
                            .does(approve(id, read))
                            .does(approve(id, seal(s, id)))
                            .refusing(BulletinRefusal.OTHER_TEXT)
                            .does(new PublishBulletin(id, read))
                            .does(new PublishBulletin(id, seal(s, id)));
                });
    }

    private void delivered() {
        when(
                BulletinRefusal.DELIVERED_ALREADY,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.WRONG_STATE).does(delivered(s, id, "press"));
                    s.as("second").does(approve(id, seal(s, id)));
                    s.does(new PublishBulletin(id, seal(s, id)))
                            .does(delivered(s, id, "press"))
                            .does(delivered(s, id, "radio"))
                            .refusing(BulletinRefusal.DELIVERED_ALREADY)
                            .does(delivered(s, id, "press"));
                });
    }

    private static RecordBulletinDelivered delivered(Scenario s, BulletinId id, String to) {
        return new RecordBulletinDelivered(id, to, s.now());
    }

    private static ApproveBulletin approve(BulletinId id, TextSeal seal) {
        return new ApproveBulletin(id, seal, Optional.empty());
    }

    private void moves() {
        when(
                BulletinRefusal.FIGURES_MOVED,
                s -> {
                    BulletinId id =
                            idOf(
                                    s.give(
                                            new DraftBulletin(
                                                    Scenario.ID,
                                                    List.of(CountingRule.ASKED),
                                                    Basis.COUNTED,
                                                    s.now(),
                                                    List.of(text("{asked} people")),
                                                    Optional.empty())));
                    s.later(Duration.ofMinutes(1)).ask("Gus");
                    s.as("second")
                            .refusing(BulletinRefusal.FIGURES_MOVED)
                            .does(approve(id, seal(s, id)));
                });
    }

    private static DraftBulletin correcting(Scenario s, BulletinId earlier) {
        return new DraftBulletin(
                Scenario.ID,
                List.of(CountingRule.CARRIED),
                Basis.COUNTED,
                s.now(),
                List.of(text("Better")),
                Optional.of(earlier));
    }

    private static TextSeal seal(Scenario s, BulletinId id) {
        return Bulletin.find(s.view(), id).orElseThrow().seal();
    }

    private static BulletinId drafted(Scenario s) {
        return idOf(s.give(draft(s, text("{carried} people"))));
    }

    private static BulletinId idOf(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact ->
                        fact instanceof BulletinDrafted drafted
                                ? Stream.of(drafted.bulletin())
                                : Stream.of())
                .findFirst()
                .orElseThrow();
    }

    private static BulletinText text(String brief) {
        return new BulletinText("en", "Evacuation", "As of {asOf}", brief);
    }

    private static DraftBulletin draft(Scenario s, BulletinText... texts) {
        return new DraftBulletin(
                Scenario.ID,
                List.of(CountingRule.CARRIED),
                Basis.COUNTED,
                s.now(),
                List.of(texts),
                Optional.empty());
    }

    private void words() {
        draftRefused(BulletinRefusal.TYPED_DIGITS, text("992 people"));
        draftRefused(BulletinRefusal.NO_SUCH_FIGURE, text("{asked} people"));
        draftRefused(BulletinRefusal.TOO_LONG, text("x".repeat(281)));
        draftRefused(BulletinRefusal.EMPTY_TEXT, text(" "));
        draftRefused(BulletinRefusal.WORD_FORMS, text("{carried|people}"));
        draftRefused(BulletinRefusal.NO_TEXT);
        draftRefused(BulletinRefusal.LANGUAGE_TWICE, text("Words"), text("Words"));
    }

    private void draftRefused(BulletinRefusal code, BulletinText... texts) {
        when(code, s -> s.refusing(code).does(draft(s, texts)));
    }
}
