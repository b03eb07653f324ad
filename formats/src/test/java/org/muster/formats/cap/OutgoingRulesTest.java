package org.muster.formats.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.formats.problem.FileProblem;

/** What we hold our own alerts to. */
class OutgoingRulesTest {

    private static List<String> codes(Alert alert) {
        return OutgoingRules.check(alert).stream().map(FileProblem::code).distinct().toList();
    }

    private static Alert with(List<AlertInfo> infos, String note) {
        Alert call = Niamey.call();
        return Alert.of(
                call.identifier(),
                call.sender(),
                call.sent(),
                call.status(),
                note,
                call.incidents(),
                infos);
    }

    @Test
    void theCallMayBeSent() {
        assertThat(OutgoingRules.check(Niamey.call())).isEmpty();
    }

    @Test
    void anExerciseNamesItself() {
        assertThat(codes(with(Niamey.call().infos(), ""))).containsExactly("CAP-053");
    }

    @Test
    void nothingSaidIsNoAlert() {
        assertThat(codes(with(List.of(), "x"))).containsExactly("CAP-052");
    }

    @Test
    void eachLanguageOnceAndAllSayTheSame() {
        List<AlertInfo> infos = new ArrayList<>(Niamey.call().infos());
        infos.add(infos.getFirst());
        assertThat(codes(with(infos, "x"))).containsExactly("CAP-050");

        AlertInfo first = infos.removeLast();
        infos.add(
                AlertInfo.of(
                        "en-GB",
                        first.categories(),
                        first.event(),
                        List.of(Response.ALL_CLEAR),
                        first.grade(),
                        first.times(),
                        first.texts(),
                        first.areas()));
        assertThat(codes(with(infos, "x"))).containsExactly("CAP-051");
    }

    @Test
    void aCancelNamesWhatWasSentBefore() {
        Alert call = Niamey.call();
        Alert later = Niamey.later("niamey-2023-2", 30);

        assertThat(codes(later.asCancelOf(List.of()))).containsExactly("CAP-026");
        assertThat(codes(later.asCancelOf(List.of(call.reference())))).isEmpty();
        assertThat(codes(call.asUpdateOf(List.of(later.reference())))).containsExactly("CAP-055");
    }
}
