package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.register.Details;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;

/** Who is erased can be read nowhere any more, and nothing more is written of them. */
interface ErasureContract extends LedgerOnTrial {
    PersonId ADA = new PersonId(4711);
    PersonId BEN = new PersonId(4712);

    @Test
    default void whoIsErasedReadsAsErasedAtOnceAndEverAfterAndOthersDoNot() throws Exception {
        FactMaker maker = new FactMaker(31);
        ledger().append(NIAMEY, List.of(known(maker, 1, ADA), known(maker, 2, BEN)));
        ledger().snapshot(NIAMEY);
        ledger().append(NIAMEY, List.of(erased(maker, 3, ADA)));

        assertErased(ledger());
        assertErased(reopened());
        ledger().snapshot(NIAMEY);
        assertErased(reopened());
        assertThat(ledger().verify(SILENT)).isInstanceOf(Verification.Intact.class);
    }

    private static void assertErased(DurableLedger ledger) throws LedgerUnavailable {
        List<Recorded> facts = LedgerOnTrial.replayed(ledger, NIAMEY);
        assertThat(facts).hasSize(3);
        assertThat(name(facts.get(0))).isEqualTo(PersonName.erased());
        assertThat(name(facts.get(1)).given()).isEqualTo("G4712");
    }

    @Test
    default void aKeyIsDestroyedTogetherWithTheFactOrNotAtAll() throws Exception {
        FactMaker maker = new FactMaker(32);
        ledger().append(NIAMEY, List.of(known(maker, 1, ADA)));
        try (Connection connection = raw();
                var statement = connection.createStatement()) {
            failAt(statement, 3);
            List<Recorded> batch = List.of(erased(maker, 2, ADA), known(maker, 3, BEN));
            assertThatThrownBy(() -> ledger().append(NIAMEY, batch))
                    .isInstanceOf(LedgerUnavailable.class);
            mend(statement);
        }
        assertThat(name(LedgerOnTrial.replayed(reopened(), NIAMEY).getFirst()).given())
                .isEqualTo("G4711");
        ledger().append(NIAMEY, List.of(erased(maker, 2, ADA)));
        assertThat(name(LedgerOnTrial.replayed(reopened(), NIAMEY).getFirst()))
                .isEqualTo(PersonName.erased());
    }

    @Test
    default void nothingMoreIsSealedForThemByThisServerOrAfterARestart() throws Exception {
        FactMaker maker = new FactMaker(33);
        ledger().append(NIAMEY, List.of(known(maker, 1, ADA), erased(maker, 2, ADA, BEN)));
        for (int restart = 0; restart < 2; restart++) {
            for (PersonId person : List.of(ADA, BEN)) {
                Recorded more = known(maker, 3, person);
                assertThatThrownBy(() -> ledger().append(NIAMEY, List.of(more)))
                        .isInstanceOf(LedgerUnavailable.class)
                        .hasMessageContaining("was erased");
            }
            reopened();
        }
        ledger().append(OTHER, List.of(known(maker, 3, ADA)));
        assertThat(name(LedgerOnTrial.replayed(reopened(), OTHER).getFirst()).given())
                .as("another operation is another matter")
                .isEqualTo("G4711");
    }

    /** The wrapped key itself, wherever the database may keep a page as it was before. */
    @Test
    default void theWrappedKeyIsInNoFileAnyMore() throws Exception {
        FactMaker maker = new FactMaker(34);
        ledger().append(NIAMEY, List.of(known(maker, 1, ADA), known(maker, 2, BEN)));
        for (int i = 0; i < 200; i++) {
            ledger().append(NIAMEY, List.of(known(maker, 3 + i, new PersonId(5_000 + i))));
        }
        byte[] wrapped = wrapped(ADA);
        byte[] kept = wrapped(BEN);
        ledger().append(NIAMEY, List.of(erased(maker, 203, ADA)));
        assertThat(isScrubbed()).isTrue();

        assertThat(wrapped(BEN)).isEqualTo(kept);
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .as(file.toString())
                    .doesNotContain(new String(wrapped, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    default void whoeverClosesAtOnceWaitsForItAndNothingIsTouchedAfterwards() throws Exception {
        FactMaker maker = new FactMaker(36);
        ledger().append(NIAMEY, List.of(known(maker, 1, ADA), known(maker, 2, BEN)));
        ledger().append(NIAMEY, List.of(erased(maker, 3, ADA)));
        try (Connection reader = raw();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT wrapped FROM person_key").close();
            closeLedger();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("ledger-scrubbing");
    }

    @Test
    default void whatAKilledServerLeftIsDoneByTheNext() throws Exception {
        FactMaker maker = new FactMaker(37);
        Path note = folder().resolve("scrub.due");
        ledger().append(NIAMEY, List.of(known(maker, 1, ADA)));
        assertThat(note).doesNotExist();
        ledger().append(NIAMEY, List.of(erased(maker, 2, ADA)));
        assertThat(note).exists();
        assertThat(isScrubbed()).isTrue();
        assertThat(note).doesNotExist();

        closeLedger();
        Files.createFile(note); // as it lies there when somebody pulls the plug
        ledger();
        assertThat(isScrubbed()).isTrue();
        assertThat(note).doesNotExist();
    }

    /** A copy of the snapshot that somebody kept is of no use, with the operator's key neither. */
    @Test
    default void aSnapshotFromBeforeIsNotReadAgain() throws Exception {
        FactMaker maker = new FactMaker(35);
        ledger().append(NIAMEY, List.of(known(maker, 1, ADA), known(maker, 2, BEN)));
        ledger().snapshot(NIAMEY);
        Path file = folder().resolve("snapshot-niamey-2023.bin");
        byte[] before = Files.readAllBytes(file);
        ledger().append(NIAMEY, List.of(erased(maker, 3, ADA)));
        assertThat(file).doesNotExist();

        Files.write(file, before);
        assertErased(ledger());
        assertErased(reopened());
        try (Connection connection = raw()) {
            assertThat(SnapshotShelf.listKeyNames(connection, NIAMEY)).isEmpty();
        }
    }

    private boolean isScrubbed() throws Exception {
        return ledger().isScrubbed(Duration.ofSeconds(20));
    }

    private byte[] wrapped(PersonId person) throws Exception {
        try (Connection connection = raw();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT wrapped FROM person_key WHERE person = ? AND node ="
                                        + " 'hub'")) {
            select.setLong(1, person.value());
            try (ResultSet result = select.executeQuery()) {
                assertThat(result.next()).isTrue();
                return result.getBytes(1);
            }
        }
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static PersonName name(Recorded recorded) {
        return ((PersonRegistered) recorded.fact()).details().name();
    }

    private static Recorded known(FactMaker maker, long number, PersonId person) {
        return maker.recorded(
                HUB,
                number,
                new PersonRegistered(
                        person,
                        new Source(Source.Kind.STAFF, "desk"),
                        Details.ofName(new PersonName("Zorbanelli", "G" + person.value(), ""))));
    }

    private static Recorded erased(FactMaker maker, long number, PersonId... persons) {
        return maker.recorded(
                HUB,
                number,
                new PersonsErased(NIAMEY, List.of(persons), List.of(), ErasureBasis.OWN_REQUEST));
    }
}
