package org.muster.testkit.refusal;

import static org.muster.testkit.Scenario.ID;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeSigner;
import org.muster.core.fact.PassId;
import org.muster.core.pass.PassCommand.AddCodeKey;
import org.muster.core.pass.PassCommand.IssuePass;
import org.muster.core.pass.PassCommand.RevokePass;
import org.muster.core.pass.PassCommand.SettlePass;
import org.muster.core.pass.PassCommand.UsePass;
import org.muster.core.pass.PassCommand.WithdrawCodeKey;
import org.muster.core.pass.PassFact.PassIssued;
import org.muster.core.pass.PassRefusal;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.testkit.Scenario;
import org.muster.testkit.SeededKeys;

/** When a pass does not let in, and when none is issued. */
class PassRefusalsTest extends RefusalCases {
    private static final CodeSigner OURS = new CodeSigner(SeededKeys.of(1));
    private static final CodeSigner STRANGER = new CodeSigner(SeededKeys.of(2));

    PassRefusalsTest() {
        super(PassRefusal.class);
    }

    @Override
    void listCases() {
        listBadCodes();
        listSpent();
        listIssuing();
        listKeys();
    }

    private void listBadCodes() {
        String genuine = OURS.sign(content(CodeKind.PASS, ID.value(), 7));
        String forged = genuine.substring(0, 70) + "0000" + genuine.substring(74);
        badCode(PassRefusal.DAMAGED, genuine.substring(9));
        badCode(PassRefusal.OTHER_OPERATION, OURS.sign(content(CodeKind.PASS, "port-haven", 7)));
        badCode(PassRefusal.UNKNOWN_KEY, STRANGER.sign(content(CodeKind.PASS, ID.value(), 7)));
        badCode(PassRefusal.FORGED, forged);
        badCode(PassRefusal.NOT_A_PASS, OURS.sign(content(CodeKind.BAND, ID.value(), 7)));
        when(
                PassRefusal.KEY_WITHDRAWN,
                s ->
                        trusting(s)
                                .does(new WithdrawCodeKey(ID, OURS.key(), "laptop lost"))
                                .refusing(PassRefusal.KEY_WITHDRAWN)
                                .does(use(genuine, s, "Fay")));
    }

    private void badCode(PassRefusal code, String text) {
        when(code, s -> trusting(s).refusing(code).does(use(text, s, "Fay")));
    }

    private void listSpent() {
        when(
                PassRefusal.EXPIRED,
                s -> {
                    PassIssued pass = issue(s);
                    s.later(Duration.ofHours(3))
                            .refusing(PassRefusal.EXPIRED)
                            .does(use(text(pass), s, "Fay"));
                });
        when(
                PassRefusal.USED,
                s -> {
                    PassIssued pass = issue(s);
                    s.does(use(text(pass), s, "Fay"))
                            .refusing(PassRefusal.USED)
                            .does(use(text(pass), s, "Fay"));
                });
        when(
                PassRefusal.REVOKED,
                s -> {
                    PassIssued pass = issue(s);
                    s.does(new RevokePass(pass.pass(), "offer withdrawn"))
                            .refusing(PassRefusal.REVOKED)
                            .does(use(text(pass), s, "Fay"));
                });
        when(
                PassRefusal.NOT_ON_PASS,
                s -> {
                    PassIssued pass = issue(s);
                    s.refusing(PassRefusal.NOT_ON_PASS).does(use(text(pass), s, "Gus"));
                });
        when(
                PassRefusal.NOT_TWICE,
                s -> {
                    PassIssued pass = issue(s);
                    s.does(use(text(pass), s, "Fay"))
                            .refusing(PassRefusal.NOT_TWICE)
                            .does(new SettlePass(pass.pass(), "asked"));
                });
    }

    private void listIssuing() {
        when(
                PassRefusal.NO_OFFER,
                s ->
                        s.refusing(PassRefusal.NO_OFFER)
                                .does(issue(s, "Rond-point 6", s.now().plusSeconds(60))));
        when(
                PassRefusal.BLANK,
                s -> offered(s).refusing(PassRefusal.BLANK).does(issue(s, " ", later(s))));
        when(
                PassRefusal.EXPIRES_TOO_EARLY,
                s ->
                        offered(s)
                                .refusing(PassRefusal.EXPIRES_TOO_EARLY)
                                .does(issue(s, "Rond-point 6", s.now())));
        when(
                PassRefusal.NO_SUCH_PASS,
                s ->
                        s.refusing(PassRefusal.NO_SUCH_PASS)
                                .does(new RevokePass(new PassId(3), "stolen")));
    }

    private void listKeys() {
        when(
                PassRefusal.NO_SUCH_KEY,
                s ->
                        s.refusing(PassRefusal.NO_SUCH_KEY)
                                .does(new WithdrawCodeKey(ID, OURS.key(), "lost")));
        when(
                PassRefusal.KEY_KNOWN,
                s ->
                        trusting(s)
                                .refusing(PassRefusal.KEY_KNOWN)
                                .does(new AddCodeKey(ID, OURS.key())));
    }

    private static Scenario trusting(Scenario s) {
        return s.does(new AddCodeKey(ID, OURS.key()));
    }

    private static Scenario offered(Scenario s) {
        return s.does(new OfferSeat(s.request("Fay"), s.leg("F2"), later(s)));
    }

    private static PassIssued issue(Scenario s) {
        offered(trusting(s));
        return (PassIssued) s.give(issue(s, "Rond-point 6", later(s))).getFirst();
    }

    private static IssuePass issue(Scenario s, String place, Instant expires) {
        return new IssuePass(s.request("Fay"), s.leg("F2"), place, s.now(), expires);
    }

    private static Instant later(Scenario s) {
        return s.now().plus(Duration.ofHours(2));
    }

    private static UsePass use(String text, Scenario s, String name) {
        return new UsePass(ID, text, s.persons(name), "shed");
    }

    private static String text(PassIssued pass) {
        return OURS.sign(
                CodeContent.of(
                        CodeKind.PASS,
                        ID.value(),
                        pass.pass().value(),
                        Optional.of(pass.expires())));
    }

    private static CodeContent content(CodeKind kind, String operation, long number) {
        return CodeContent.of(kind, operation, number, Optional.empty());
    }
}
