package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.Scenario.ID;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeSigner;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.pass.PassCommand.AddCodeKey;
import org.muster.core.pass.PassCommand.IssuePass;
import org.muster.core.pass.PassCommand.SettlePass;
import org.muster.core.pass.PassCommand.UsePass;
import org.muster.core.pass.PassFact.PassIssued;
import org.muster.core.pass.PassFact.PassUsed;
import org.muster.core.pass.PassRefusal;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.testkit.Scenario;
import org.muster.testkit.SeededKeys;

/** A pass lets a party in, once. */
class PassTest {
    private static final String PARTY =
            """
            leg | leads | belted
            F1  | out   | 9

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | asked
            Bo     | 2019-09-01 | FRA         | Diallo    | asked
            """;

    private final CodeSigner signer = new CodeSigner(SeededKeys.of(1));
    private final Scenario s = Scenario.draw(PARTY);

    @Test
    void whoComesWithItIsAtTheControlCentre() {
        PassIssued pass = issue();
        s.does(use(pass, "Awa"));
        s.expect("Awa: at the control centre");
        assertThat(s.state("Bo").wantsToTravel()).isTrue();
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void usedAtTwoGatesThatWereApartItIsAConflictUntilSomebodySettlesIt() {
        PassIssued pass = issue();
        s.elsewhere(new PassUsed(pass.pass(), List.of(), "south"));
        s.refusing(PassRefusal.USED).does(use(pass, "Awa"));
        assertThat(conflicts()).isEmpty();

        s.elsewhere(new PassUsed(pass.pass(), s.persons("Awa"), "north"));
        assertThat(conflicts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Conflict.PassTwice.class,
                        twice -> {
                            assertThat(twice.pass()).isEqualTo(pass.pass());
                            assertThat(twice.uses()).hasSize(2);
                        });
        s.does(new SettlePass(pass.pass(), "a copy; the second family is not ours"));
        assertThat(conflicts()).isEmpty();

        s.elsewhere(new PassUsed(pass.pass(), List.of(), "east"));
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void aGateThatWasCutOffLetsInAPassThatItDoesNotKnow() {
        s.does(new AddCodeKey(ID, signer.key()));
        PassId unheardOf = new PassId(99);
        String code =
                signer.sign(
                        CodeContent.of(
                                CodeKind.PASS, ID.value(), unheardOf.value(), Optional.empty()));
        s.does(new UsePass(ID, code, List.<PersonId>of(), "shed"));
        s.refusing(PassRefusal.USED).does(new UsePass(ID, code, List.of(), "shed"));
    }

    private PassIssued issue() {
        s.does(new AddCodeKey(ID, signer.key()))
                .does(
                        new OfferSeat(
                                s.request("Awa"), s.leg("F1"), s.now().plus(Duration.ofHours(1))));
        return (PassIssued)
                s.give(
                                new IssuePass(
                                        s.request("Awa"),
                                        s.leg("F1"),
                                        "Rond-point 6",
                                        s.now(),
                                        s.now().plus(Duration.ofHours(2))))
                        .getFirst();
    }

    private UsePass use(PassIssued pass, String... names) {
        String code =
                signer.sign(
                        CodeContent.of(
                                CodeKind.PASS,
                                ID.value(),
                                pass.pass().value(),
                                Optional.of(pass.expires())));
        return new UsePass(ID, code, s.persons(names), "shed");
    }

    private List<Conflict> conflicts() {
        return Conflict.listAll(s.view());
    }
}
