package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.sync.TwoNodes.GATE;
import static org.muster.sync.TwoNodes.HUB;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.account.Balance;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.node.GateDuty;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.TriedKeys;

/** A key is relied on once it has opened something; one that does not is told, and hides nobody. */
class WrongKeysTest {
    private static final NodeId LIAR = new NodeId("liar");

    @TempDir Path folder;
    private TwoNodes nodes;
    private PersonId adam;
    private Parcel parcel;

    @BeforeEach
    void start() throws Exception {
        nodes = new TwoNodes(folder, GateDuty.WHOLE);
        nodes.meet();
        Details details = Details.ofName(new PersonName("Test", "Adam", ""));
        adam =
                ((PersonRegistered)
                                nodes.give(
                                                nodes.hub,
                                                new RegisterPersons(
                                                        new Source(Source.Kind.STAFF, "desk"),
                                                        List.of(
                                                                new NewPerson(
                                                                        details,
                                                                        Presence.UNKNOWN))))
                                        .getFirst()
                                        .fact())
                        .person();
        parcel = nodes.write(nodes.hub, nodes.gate);
    }

    @AfterEach
    void stop() {
        nodes.close();
    }

    @Test
    void aWrongKeyBeforeTheFactsHidesNobodyOnceTheRightOneCame() throws Exception {
        take(LIAR, List.of(), List.of(wrong()));
        take(HUB, parcel.segments(), parcel.keys());

        assertThat(names()).containsExactly("Adam");
        assertPutAside(LIAR);
    }

    @Test
    void aWrongKeyWithTheFactsLosesNoneAndTheRightOneIsTakenLater() throws Exception {
        take(LIAR, parcel.segments(), List.of(wrong()));
        assertThat(names()).containsExactly("");
        assertThat(nodes.gate.operation().size()).isEqualTo(nodes.hub.operation().size());
        assertThat(Balance.of(nodes.gate.view())).isEqualTo(Balance.of(nodes.hub.view()));
        assertPutAside(LIAR);

        take(HUB, List.of(), parcel.keys());
        assertThat(names()).containsExactly("Adam");
    }

    @Test
    void aWrongKeyAfterTheFactsIsTriedAtOnce() throws Exception {
        take(HUB, parcel.segments(), List.of());
        take(LIAR, List.of(), List.of(wrong()));
        assertPutAside(LIAR);

        take(HUB, List.of(), parcel.keys());
        assertThat(names()).containsExactly("Adam");
    }

    @Test
    void aWrongKeyNeverTakesThePlaceOfTheRightOne() throws Exception {
        take(HUB, parcel.segments(), parcel.keys());
        take(LIAR, List.of(), List.of(wrong()));
        restart();
        assertThat(names()).containsExactly("Adam");
        assertPutAside(LIAR);
    }

    @Test
    void theRightKeyWaitsForTheFactsThroughARestart() throws Exception {
        assertThat(take(HUB, List.of(), parcel.keys()).keys()).isEqualTo(1);
        assertThat(take(HUB, List.of(), parcel.keys()).isNews()).as("again").isFalse();
        restart();
        take(HUB, parcel.segments(), List.of());
        assertThat(names()).containsExactly("Adam");
        assertThat(nodes.gate.ledger().exchange().listAside()).isEmpty();
        restart();
        assertThat(names()).containsExactly("Adam");
    }

    @Test
    void ofTwoThatWaitTheRightOneIsKept() throws Exception {
        take(HUB, List.of(), parcel.keys());
        take(LIAR, List.of(), List.of(wrong()));
        take(HUB, parcel.segments(), List.of());
        assertThat(names()).containsExactly("Adam");
        assertPutAside(LIAR);
    }

    /** Whoever gave a wrong key is given the right one, where entitled to it. */
    @Test
    void theGiverOfAWrongKeyIsStillGivenTheRightOne() throws Exception {
        nodes.hub
                .desk()
                .take(
                        new Parcel(
                                GATE,
                                TwoNodes.OPERATION,
                                7,
                                List.of(),
                                Map.of(),
                                Map.of(),
                                List.of(),
                                List.of(wrong())));
        assertThat(nodes.write(nodes.hub, nodes.gate).keys())
                .anyMatch(key -> key.person().equals(adam));
    }

    private Receipt take(NodeId from, List<Segment> segments, List<OpenKey> keys) throws Exception {
        return nodes.gate
                .desk()
                .take(
                        new Parcel(
                                from,
                                TwoNodes.OPERATION,
                                7,
                                List.of(),
                                Map.of(),
                                Map.of(),
                                segments,
                                keys));
    }

    private OpenKey wrong() {
        return new OpenKey(adam, HUB, new byte[32]);
    }

    private void restart() throws Exception {
        nodes.gate.crash();
        nodes.gate.start();
    }

    private void assertPutAside(NodeId giver) throws Exception {
        List<Aside> asides = nodes.gate.ledger().exchange().listAside();
        assertThat(asides).extracting(Aside::from).containsExactly(giver);
        assertThat(asides).extracting(Aside::reason).containsExactly(TriedKeys.WRONG_KEY);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        Person.listAll(nodes.gate.view())
                .forEach(person -> names.add(person.details().name().given()));
        return names;
    }
}
