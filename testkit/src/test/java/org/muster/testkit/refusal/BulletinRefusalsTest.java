package org.muster.testkit.refusal;

import java.util.List;
import java.util.stream.Stream;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.AbandonBulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinCommand.ReviseBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinRefusal;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.BulletinId;
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
    }

    private void bulletin() {
        when(
                BulletinRefusal.NO_SUCH_BULLETIN,
                s ->
                        s.refusing(BulletinRefusal.NO_SUCH_BULLETIN)
                                .does(new ApproveBulletin(new BulletinId(5), NOTHING)));
        when(
                BulletinRefusal.WRONG_STATE,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.WRONG_STATE)
                            .does(new PublishBulletin(id, seal(s, id)));
                    s.as("second")
                            .does(new ApproveBulletin(id, seal(s, id)))
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
                    s.refusing(BulletinRefusal.OWN_APPROVAL)
                            .does(new ApproveBulletin(id, seal(s, id)));
                    s.as("second")
                            .does(new ReviseBulletin(Scenario.ID, id, List.of(text("Better"))));
                    s.refusing(BulletinRefusal.OWN_APPROVAL)
                            .does(new ApproveBulletin(id, seal(s, id)));
                    s.as("third").does(new ApproveBulletin(id, seal(s, id)));
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
                                                List.of(text("Words")))));
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
                                                List.of(text("Words")))));
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
                            .does(new ApproveBulletin(id, read))
                            .does(new ApproveBulletin(id, seal(s, id)))
                            .refusing(BulletinRefusal.OTHER_TEXT)
                            .does(new PublishBulletin(id, read))
                            .does(new PublishBulletin(id, seal(s, id)));
                });
    }

    private static TextSeal seal(Scenario s, BulletinId id) {
        return Bulletin.find(s.view(), id).orElseThrow().seal();
    }

    private static BulletinId drafted(Scenario s) {
        return s.give(draft(s, text("{carried} people"))).stream()
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
                Scenario.ID, List.of(CountingRule.CARRIED), Basis.COUNTED, s.now(), List.of(texts));
    }

    private void words() {
        draftRefused(BulletinRefusal.TYPED_DIGITS, text("992 people"));
        draftRefused(BulletinRefusal.NO_SUCH_FIGURE, text("{asked} people"));
        draftRefused(BulletinRefusal.TOO_LONG, text("x".repeat(281)));
        draftRefused(BulletinRefusal.EMPTY_TEXT, text(" "));
        draftRefused(BulletinRefusal.NO_TEXT);
        draftRefused(BulletinRefusal.LANGUAGE_TWICE, text("Words"), text("Words"));
    }

    private void draftRefused(BulletinRefusal code, BulletinText... texts) {
        when(code, s -> s.refusing(code).does(draft(s, texts)));
    }
}
