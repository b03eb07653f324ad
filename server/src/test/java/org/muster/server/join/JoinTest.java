package org.muster.server.join;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muster.server.join.JoinShed.await;
import static org.muster.server.join.JoinShed.names;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.node.Node;
import org.muster.core.node.NodeCommand.ChangeDuty;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.DutyKey;
import org.muster.ledger.keys.WrongCode;
import org.muster.server.Browser;
import org.muster.server.join.JoinShed.Made;

/** From the form on the hub's page to a gate that serves, and to the end of its duty. */
class JoinTest {
    /** The specimen of ICAO Doc 9303, as a reader types it. */
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @TempDir private Path folder;

    private static Instant in(JoinShed shed, Duration time) {
        return shed.clock.instant().plus(time).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void aLaptopThatNeverMetTheHubShowsThoseExpectedToWhoSignedInThere() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            shed.register(shed.hub(), "Adam", "Hall A");
            shed.register(shed.hub(), "Zoe", "");
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of());
            byte[] ticket = shed.download(made);
            assertThat(new String(ticket, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Adam", "olga", made.code().text());
            shed.stopHub();

            assertThat(shed.join(made, ticket).persons()).isEqualTo(2);
            GateServer gate = shed.start(made);
            assertThat(names(gate.server())).containsExactly("Adam");
            Browser olga = Browser.signIn(gate.server(), "olga", JoinShed.PASSWORD);
            assertThat(olga.get("/o/drill/people?lang=en").body())
                    .contains("Adam")
                    .doesNotContain("Zoe");
            gate.close();

            assertThat(shed.start(made).server().port()).isPositive();
            Path own = shed.folderOf(made);
            assertThat(own.resolve("operator.key")).doesNotExist();
            assertThat(Files.readString(own.resolve("gate.json"))).doesNotContain("$2");
        }
    }

    @Test
    void aLaptopOnTheNetworkFetchesItsTicketOnceAndForAll() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            shed.register(shed.hub(), "Adam", "Hall B");
            String hub = "http://127.0.0.1:" + shed.hub().port();
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of("address", hub));
            assertThat(made.address()).startsWith(hub + "/sync/drill/join/");
            try (InputStream ticket = TicketSource.open(made.address())) {
                shed.join(made, ticket.readAllBytes());
            }
            GateServer gate = shed.start(made);
            assertThat(names(gate.server())).containsExactly("Adam");
            shed.register(gate.server(), "Zoe", "");
            await(() -> names(shed.hub()).contains("Zoe"), "the hub reads Zoe");

            assertThatThrownBy(() -> TicketSource.open(made.address()))
                    .isInstanceOf(CannotJoin.class)
                    .hasMessageContaining("no ticket waits");
            assertThat(shed.officer().get("/o/drill/nodes/gate-1?lang=en").body())
                    .contains("No ticket waits for it here")
                    .doesNotContain(made.code().text());
        }
    }

    @Test
    void aStrangerWhomTheHubKnowsIsNoSecondPerson() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            PersonId anna = shed.register(shed.hub(), specimen("L898902C3", BirthDate.UNKNOWN), "");
            PersonId born =
                    shed.register(
                            shed.hub(), specimen("", BirthDate.of(LocalDate.of(1974, 8, 12))), "");
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of());
            byte[] ticket = shed.download(made);
            assertThat(new String(ticket, StandardCharsets.ISO_8859_1)).doesNotContain("L898902C3");
            shed.join(made, ticket);
            GateServer gate = shed.start(made);
            assertThat(names(gate.server())).isEmpty();
            Browser olga = Browser.signIn(gate.server(), "olga", JoinShed.PASSWORD);
            assertThat(scan(olga, PASSPORT))
                    .contains(anna.toString(), "The hub knows this person")
                    .doesNotContain(born.toString());
            // another number, the same birth date and name
            String renewed =
                    PASSPORT.replaceFirst(
                            "L898902C36.*", "L898902D39UTO7408122F1204159ZE184226B<<<<<14");
            String page = scan(olga, renewed);
            assertThat(page).contains(born.toString()).doesNotContain(anna.toString());

            shed.ask(gate.server(), new CheckIn(List.of(anna), "Hall A"));
            assertThat(JoinShed.view(gate.server()).persons()).hasSize(2);
        }
    }

    private static String scan(Browser browser, String lines) throws Exception {
        return browser.get(
                        "/o/drill/gate?lang=en&q="
                                + URLEncoder.encode(lines, StandardCharsets.UTF_8))
                .body();
    }

    private static Details specimen(String number, BirthDate born) {
        return new Details(
                new PersonName("Eriksson", "Anna Maria", ""),
                born,
                Sex.UNKNOWN,
                List.of(),
                number.isEmpty()
                        ? List.of()
                        : List.of(new TravelDocument(TravelDocument.Kind.PASSPORT, "UTO", number)),
                List.of());
    }

    @Test
    void anotherCodeAHalfTicketAndAFullFolderLeaveEverythingAsItWas() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            shed.register(shed.hub(), "Adam", "Hall A");
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of());
            byte[] ticket = shed.download(made);
            Made other = new Made(made.name(), DutyCode.make(), made.address());
            assertThatThrownBy(() -> shed.join(other, ticket))
                    .isInstanceOf(CannotJoin.class)
                    .hasMessageContaining("nothing was changed");
            assertThat(shed.folderOf(made)).doesNotExist();

            byte[] half = Arrays.copyOf(ticket, ticket.length - 9);
            assertThatThrownBy(() -> shed.join(made, half))
                    .isInstanceOf(CannotJoin.class)
                    .hasMessageContaining("cut short");
            assertThat(new GateFolder(shed.folderOf(made)).isGate()).isFalse();
            assertThat(shed.join(made, ticket).persons()).isEqualTo(1);
            assertThatThrownBy(() -> shed.join(made, ticket))
                    .isInstanceOf(CannotJoin.class)
                    .hasMessageContaining("a gate already");
            assertThatThrownBy(() -> shed.begin(other)).isInstanceOf(WrongCode.class);
            assertThat(names(shed.start(made).server())).containsExactly("Adam");

            Path full = Files.createDirectories(folder.resolve("full"));
            Files.writeString(full.resolve("letter.txt"), "Dear");
            assertThatThrownBy(() -> new GateFolder(full).requireRoom())
                    .isInstanceOf(CannotJoin.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void whenTheDutyEndsTheHubGetsWhatItLacksAndTheFolderTellsNobody() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            shed.register(shed.hub(), "Adam", "Hall A");
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of());
            shed.join(made, shed.download(made));
            GateServer gate = shed.start(made);
            shed.register(gate.server(), "Zoe", "Hall A");
            assertThat(names(gate.server())).containsExactly("Adam", "Zoe");

            shed.pass(Duration.ofHours(10));
            assertThat(gate.over().get(30, SECONDS))
                    .contains("The duty of gate-1 ended at", "last-parcel-gate-1.muster");
            assertThat(shed.begin(made)).isInstanceOf(GateServer.Started.Over.class);
            assertThatUnreadable(shed, made);

            byte[] last =
                    Files.readAllBytes(shed.folderOf(made).resolve("last-parcel-gate-1.muster"));
            Browser officer = shed.officer();
            officer.get("/o/drill/nodes?lang=en");
            HttpResponse<String> late = officer.upload("/o/drill/nodes/parcels", "file", last);
            assertThat(late.statusCode()).isEqualTo(422);
            Map<String, String> longer = JoinShed.form("gate-1", in(shed, Duration.ofHours(1)));
            assertThat(officer.post("/o/drill/nodes/gate-1/duty", longer).statusCode())
                    .isEqualTo(200);
            assertThat(officer.upload("/o/drill/nodes/parcels", "file", last).statusCode())
                    .isEqualTo(200);
            assertThat(names(shed.hub())).containsExactly("Adam", "Zoe");
        }
    }

    /** No name, no key, and nothing that the code opens. */
    private static void assertThatUnreadable(JoinShed shed, Made made) throws Exception {
        try (Stream<Path> files = Files.walk(shed.folderOf(made))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Adam", "Zoe", "primaryKeyId");
            }
        }
        assertThat(DutyKey.isIn(shed.folderOf(made))).isFalse();
        assertThatThrownBy(() -> Ledgers.open(shed.folderOf(made), DutyKey.of(made.code())))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("destroyed");
    }

    @Test
    void aGateThatWasOffWhenItsDutyEndedServesNobodyAndLeavesTheSame() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of());
            shed.join(made, shed.download(made));
            GateServer gate = shed.start(made);
            shed.register(gate.server(), "Zoe", "Hall A");
            gate.close();
            shed.pass(Duration.ofHours(10));
            assertThat(shed.begin(made))
                    .isInstanceOfSatisfying(
                            GateServer.Started.Over.class,
                            over -> assertThat(over.sentence()).contains("2 facts"));
            assertThatUnreadable(shed, made);
            shed.pass(Duration.ofHours(-10));
            assertThat(shed.begin(made)).isInstanceOf(GateServer.Started.Over.class);
        }
    }

    @Test
    void aDutyThatWasMadeLongerIsKnownAtTheGate() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            String hub = "http://127.0.0.1:" + shed.hub().port();
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of("address", hub));
            shed.join(made, shed.download(made));
            GateServer gate = shed.start(made);
            Instant longer = in(shed, Duration.ofHours(20));
            shed.ask(
                    shed.hub(),
                    new ChangeDuty(new NodeId("gate-1"), Optional.empty(), Optional.of(longer)));
            await(
                    () -> JoinShed.until(gate.server(), "gate-1").equals(Optional.of(longer)),
                    "the gate knows of its longer duty");
            shed.pass(Duration.ofHours(12));
            gate.close();
            GateServer again = shed.start(made);
            shed.pass(Duration.ofHours(9));
            assertThat(again.over().get(30, SECONDS)).contains(longer.toString());
        }
    }

    @Test
    void aRevokedGateDestroysItsKeysAndLeavesNothingForTheHub() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            String hub = "http://127.0.0.1:" + shed.hub().port();
            Made made = shed.make("gate-1", in(shed, Duration.ofHours(9)), Map.of("address", hub));
            shed.join(made, shed.download(made));
            GateServer gate = shed.start(made);
            await(
                    () -> Node.find(JoinShed.view(gate.server()), new NodeId("gate-1")).isPresent(),
                    "the gate knows itself");
            shed.ask(shed.hub(), new RevokeNode(new NodeId("gate-1"), "left in a taxi"));
            assertThat(gate.over().get(30, SECONDS)).contains("revoked (left in a taxi)");
            assertThat(shed.folderOf(made).resolve("last-parcel-gate-1.muster")).doesNotExist();
            assertThatUnreadable(shed, made);
        }
    }

    @Test
    void theFormSaysWhatIsWrongAndAFormSentTwiceShowsNoOtherCode() throws Exception {
        try (JoinShed shed = new JoinShed(folder)) {
            Browser officer = shed.officer();
            officer.get("/o/drill/nodes/new?lang=en");
            Map<String, String> empty = JoinShed.form("Gate 1", in(shed, Duration.ofHours(1)));
            assertThat(officer.post("/o/drill/nodes/new", empty).body())
                    .contains("is no name of a node", "Hall A, Hall B");
            Map<String, String> wrong = JoinShed.form("gate-1", in(shed, Duration.ofHours(1)));
            wrong.put("address", "next door");
            assertThat(officer.post("/o/drill/nodes/new", wrong).body())
                    .contains("is no address of a server");
            wrong.put("address", "");
            wrong.put("places", "");
            HttpResponse<String> none = officer.post("/o/drill/nodes/new", wrong);
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(none.body()).contains("NOD-005");

            Map<String, String> good = JoinShed.form("gate-1", in(shed, Duration.ofHours(1)));
            assertThat(officer.post("/o/drill/nodes/new", good).body()).contains("id=\"code\"");
            HttpResponse<String> twice = officer.post("/o/drill/nodes/new", good);
            assertThat(twice.statusCode()).isEqualTo(422);
            assertThat(twice.body()).contains("sent before").doesNotContain("id=\"code\"");
            Map<String, String> taken = new HashMap<>(good);
            taken.put("command", java.util.UUID.randomUUID().toString());
            assertThat(officer.post("/o/drill/nodes/new", taken).body()).contains("NOD-001");
        }
    }

    @Test
    void wrongTokensAreCountedByTheMinute() {
        long[] now = {0};
        WrongTokens wrong = new WrongTokens(() -> now[0]);
        List<Boolean> first =
                Stream.generate(wrong::isTooMany).limit(31).filter(Boolean::booleanValue).toList();
        assertThat(first).hasSize(1);
        now[0] = 61_000_000_000L;
        assertThat(wrong.isTooMany()).isFalse();
    }
}
