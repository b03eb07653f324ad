package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.custody.Custody;
import org.muster.core.custody.CustodyCommand.KeepCustody;
import org.muster.core.custody.CustodyCommand.OfferCustody;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.custody.CustodyCommand.TakeCustody;
import org.muster.core.custody.CustodyFact.CustodyKept;
import org.muster.core.custody.CustodyFact.CustodyOffered;
import org.muster.core.custody.CustodyFact.CustodyReplaced;
import org.muster.core.custody.CustodyFact.CustodyTaken;
import org.muster.core.custody.CustodyRefusal;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.manifest.ManifestCommand.ChooseManifest;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.Seal;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Seating;
import org.muster.testkit.Scenario;

/** Which node holds a leg, and what the others may not do meanwhile. */
class CustodyTest {
    private static final NodeId HERE = new NodeId("gate-1");
    private static final NodeId OTHER = new NodeId("gate-2");
    private static final NodeId THIRD = new NodeId("gate-3");

    private final Scenario s = Scenario.draw(FAMILY).open("F2");

    @Test
    void aLegThatNobodyGaveAwayIsHeldByTheNodeThatPlannedIt() {
        assertThat(custody().holder()).isEqualTo(HERE);
        s.board("F2", "Dan").shut("F2").correct("F2", Change.ADDED, "Cyr");
    }

    @Test
    void custodyMovesWhenBothSidesHaveSigned() {
        s.does(new OfferCustody(s.leg("F2"), OTHER));
        assertThat(custody().holder()).isEqualTo(HERE);
        s.refusing(CustodyRefusal.OFFERED_AWAY).shut("F2");
        s.elsewhere(new CustodyTaken(s.leg("F2"), OTHER));
        assertThat(custody().holder()).isEqualTo(OTHER);
        s.refusing(CustodyRefusal.HELD_ELSEWHERE).shut("F2");
    }

    @Test
    void anOfferTakenBackAndTakenAllTheSameLeavesBothToBeSeen() {
        s.does(new OfferCustody(s.leg("F2"), OTHER)).does(new KeepCustody(s.leg("F2")));
        s.elsewhere(new CustodyTaken(s.leg("F2"), OTHER));
        assertThat(custody().holder()).isEqualTo(HERE);
        assertThat(custody().claims()).extracting(Recorded::node).containsExactly(OTHER);
        s.does(new ReplaceCustodian(s.leg("F2"), OTHER, HERE, "told on the radio"));
        assertThat(custody().claims()).isEmpty();
        assertThat(custody().holder()).isEqualTo(HERE);
    }

    @Test
    void theOtherSideOfThatCanBeGivenItToo() {
        s.does(new OfferCustody(s.leg("F2"), OTHER)).does(new KeepCustody(s.leg("F2")));
        s.elsewhere(new CustodyTaken(s.leg("F2"), OTHER));
        s.does(new ReplaceCustodian(s.leg("F2"), HERE, OTHER, "they stand at the ramp"));
        assertThat(custody().holder()).isEqualTo(OTHER);
        assertThat(custody().claims()).isEmpty();
    }

    @Test
    void aNodeThatIsLostIsReplacedAndWhatItDidMeanwhileDoesNotCount() {
        s.does(new OfferCustody(s.leg("F2"), OTHER));
        s.elsewhere(new CustodyTaken(s.leg("F2"), OTHER));
        s.board("F2", "Dan");
        assertThat(s.legNow("F2").provisional()).isEqualTo(1);
        s.does(new ReplaceCustodian(s.leg("F2"), OTHER, HERE, "its battery is empty"));
        assertThat(s.legNow("F2").provisional()).isZero();
        closedElsewhere();
        assertThat(s.legNow("F2").state()).isInstanceOf(LegState.Boarding.class);
        s.shut("F2").expect("Dan: on a manifest");
    }

    @Test
    void aClosingThatDoesNotCountCanBeChosen() {
        s.board("F2", "Dan");
        closedElsewhere();
        s.expect("Dan: on a manifest");
        Recorded closing = s.view().history(s.leg("F2")).findLast().orElseThrow();
        s.does(new ChooseManifest(s.leg("F2"), closing.id(), "the aircraft left with this one"));
        assertThat(s.legNow("F2").manifest()).contains(closing);
        s.expect("Dan: at the control centre");
    }

    @Test
    void scansOfAnotherNodeAreProvisionalUntilTheHolderShutsTheDoors() {
        s.board("F2", "Dan");
        s.elsewhere(new Boarded(s.person("Cyr"), s.leg("F2"), Seating.SEAT));
        assertThat(s.legNow("F2").provisional()).isEqualTo(1);
        assertThat(s.legNow("F2").load().souls()).isEqualTo(2);
        s.shut("F2");
        assertThat(s.legNow("F2").provisional()).isZero();
        s.expect("Cyr: on a manifest");
    }

    @Test
    void aNodeThatHoldsNothingGivesNothingAway() {
        s.elsewhere(new CustodyOffered(s.leg("F2"), OTHER, THIRD));
        assertThat(custody().offer()).isEmpty();
        s.elsewhere(new CustodyReplaced(s.leg("F2"), THIRD, OTHER, "a guess"));
        s.elsewhere(new CustodyKept(s.leg("F2"), OTHER));
        assertThat(custody().holder()).isEqualTo(HERE);
        assertThat(custody().claims()).hasSize(1);
    }

    @Test
    void refusalsNameTheHolderAndTheWayOut() {
        s.refusing(CustodyRefusal.NOT_THE_HOLDER)
                .does(new ReplaceCustodian(s.leg("F2"), OTHER, THIRD, "lost"));
        s.refusing(CustodyRefusal.HOLDS_IT).does(new TakeCustody(s.leg("F2")));
        s.elsewhere(new CustodyReplaced(s.leg("F2"), HERE, OTHER, "moved"));
        s.refusing(CustodyRefusal.NOT_OFFERED).does(new TakeCustody(s.leg("F2")));
    }

    private void closedElsewhere() {
        s.elsewhere(new ManifestClosed(s.leg("F2"), List.of(), Seal.over(s.leg("F2"), List.of())));
    }

    private Custody custody() {
        return s.legNow("F2").custody();
    }
}
