package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;

/** Names whose keys came after a snapshot was made are there after a restart. */
class LateKeysTest {
    @TempDir Path folder;

    @Test
    void aSnapshotMadeBeforeAKeyCameHidesNoNameAfterARestart() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, TwoNodes.HALL)) {
            PersonId adam = register(nodes, "Adam", "Eva").getFirst();
            nodes.meet();
            nodes.gate.ledger().snapshot(TwoNodes.OPERATION);
            expect(nodes, List.of(adam));

            restart(nodes.gate);

            assertThat(names(nodes.gate)).containsExactly("Adam");
            nodes.gate.ledger().snapshot(TwoNodes.OPERATION);
            restart(nodes.gate);
            assertThat(names(nodes.gate)).containsExactly("Adam");
        }
    }

    /** With so many it is not worth keeping, and is made again. */
    @Test
    void aSnapshotThatHidesManyIsMadeAnewAndHidesNobody() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, TwoNodes.HALL)) {
            String[] many = IntStream.range(0, 2_100).mapToObj(i -> "P" + i).toArray(String[]::new);
            List<PersonId> persons = register(nodes, many);
            nodes.meet();
            nodes.gate.ledger().snapshot(TwoNodes.OPERATION);
            expect(nodes, persons);

            for (int i = 0; i < 2; i++) {
                restart(nodes.gate);
                assertThat(names(nodes.gate)).containsExactlyInAnyOrder(many);
                nodes.gate.ledger().snapshot(TwoNodes.OPERATION);
            }
        }
    }

    private static void expect(TwoNodes nodes, List<PersonId> persons) throws Exception {
        nodes.give(nodes.hub, new CheckIn(persons, "Hall A"));
        nodes.meet();
    }

    private static void restart(TrialNode node) throws Exception {
        node.crash();
        node.start();
    }

    private static List<PersonId> register(TwoNodes nodes, String... names) throws Exception {
        List<NewPerson> persons =
                List.of(names).stream()
                        .map(name -> Details.ofName(new PersonName("Test", name, "")))
                        .map(details -> new NewPerson(details, Presence.UNKNOWN))
                        .toList();
        Source list = new Source(Source.Kind.STAFF, "list");
        List<Recorded> facts = nodes.give(nodes.hub, new RegisterPersons(list, persons));
        return facts.stream()
                .map(Recorded::fact)
                .filter(PersonRegistered.class::isInstance)
                .map(fact -> ((PersonRegistered) fact).person())
                .toList();
    }

    private static List<String> names(TrialNode node) {
        return Person.listAll(node.view()).stream()
                .map(person -> person.details().name().given())
                .filter(given -> !given.isEmpty())
                .toList();
    }
}
