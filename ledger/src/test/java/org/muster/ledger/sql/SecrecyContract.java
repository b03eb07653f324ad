package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PersonId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.ledger.Verification;

/** What identifies somebody cannot be read without the key. */
interface SecrecyContract extends LedgerOnTrial {
    @Test
    default void namesAreNowhereToBeRead() throws Exception {
        appendSecret();
        ledger().snapshot(NIAMEY);
        assertThat(stored()).doesNotContain("Zorbanelli").doesNotContain("XQ4471902");
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(bytes).as(file.toString()).doesNotContain("Zorbanelli");
            assertThat(bytes).as(file.toString()).doesNotContain("XQ4471902");
        }
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY).toString()).contains("Zorbanelli");
    }

    @Test
    default void aPersonWhoseKeyIsDestroyedReadsAsErased() throws Exception {
        appendSecret();
        execute("UPDATE person_key SET wrapped = NULL");

        DetailsCorrected fact =
                (DetailsCorrected) LedgerOnTrial.replayed(reopened(), NIAMEY).getFirst().fact();

        assertThat(fact.details().name()).isEqualTo(PersonName.erased());
        assertThat(fact.details().born()).isEqualTo(BirthDate.UNKNOWN);
        assertThat(fact.details().documents()).isEmpty();
        assertThat(fact.details().contacts()).isEmpty();
        assertThat(fact.details().claimed()).containsExactly(new Nationality("FRA"));
        assertThat(fact.reason()).isEqualTo(new Note("[erased]"));
        assertThat(ledger().verify(LedgerOnTrial.SILENT)).isInstanceOf(Verification.Intact.class);
    }

    private void appendSecret() throws Exception {
        Details details =
                new Details(
                        new PersonName("Zorbanelli", "Ada", "Зорбанелли"),
                        BirthDate.parse("1987-04-12"),
                        Sex.FEMALE,
                        List.of(new Nationality("FRA")),
                        List.of(
                                new TravelDocument(
                                        TravelDocument.Kind.PASSPORT, "FRA", "XQ4471902")),
                        List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+22790000001")));
        FactMaker maker = new FactMaker(15);
        ledger().append(
                        NIAMEY,
                        List.of(
                                maker.recorded(
                                        HUB,
                                        1,
                                        new DetailsCorrected(
                                                new PersonId(4711),
                                                details,
                                                new Note("Zorbanelli called")))));
    }

    private String stored() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("fact", "person_key", "ledger_info")) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            Object value = rows.getObject(i);
                            text.append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                                            : String.valueOf(value));
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    default void onlyTheOwnerMayReadTheKeyFile() throws Exception {
        ledger();
        assertThat(Files.getPosixFilePermissions(folder().resolve("operator.key")).toString())
                .isEqualTo("[OWNER_READ, OWNER_WRITE]")
                .describedAs("mode 600");
    }
}
