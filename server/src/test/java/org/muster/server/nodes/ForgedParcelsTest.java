package org.muster.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.server.nodes.Shed.DRILL;
import static org.muster.server.nodes.Shed.HUB;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.exchange.ChainCheck;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.SignedHead;
import org.muster.ledger.keys.NodeKeys;
import org.muster.server.Browser;
import org.muster.server.Inside;
import org.muster.sync.Envelope;
import org.muster.sync.Parcel;
import org.muster.sync.SyncDesk;

/**
 * Parcels that somebody recorded, altered, made up or sends again, given to a hub at the addresses
 * where nodes meet. What is refused changes nothing in the ledger, is never an error of ours, and
 * is told to whoever runs the hub, without names of people.
 *
 * <table>
 * <caption>What is tried elsewhere</caption>
 * <tr><td>a parcel twice, altered segments, another's signature, two histories, a revoked node,
 *     another operation's facts</td><td>SyncDeskTest</td></tr>
 * <tr><td>every byte of a parcel and of a ticket</td><td>ParcelFormTest, TicketTest</td></tr>
 * <tr><td>files of parcels cut short</td><td>ParcelFileTest</td></tr>
 * <tr><td>wrong keys of persons</td><td>WrongKeysTest, LateKeysTest</td></tr>
 * <tr><td>all of it together, with crashes and clocks a day wrong</td><td>SimulationTest</td></tr>
 * <tr><td>another duty code, half a ticket, a ticket twice, wrong tokens, an ended duty</td>
 *     <td>JoinTest</td></tr>
 * </table>
 */
class ForgedParcelsTest {
    private static final NodeId GATE = new NodeId("gate-1");
    private static final NodeId OTHER_GATE = new NodeId("gate-2");
    private static final NodeId STRANGER = new NodeId("stranger");
    private static final OperationId ELSEWHERE = new OperationId("elsewhere");
    private static final String NAME = "Zqxsecret";
    private static final int ROWS = 1_000;

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream before = System.out;
    private Shed shed;
    private NodeKeys keys;
    private NodeKeys otherKeys;
    private int tries;

    @BeforeEach
    void open() throws Exception {
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        shed = new Shed(folder);
        shed.admit(GATE, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of());
        shed.admit(OTHER_GATE, GateDuty.WHOLE, List.of(), List.of());
        keys = shed.keys(GATE);
        otherKeys = shed.keys(OTHER_GATE);
        shed.start(GATE);
        Shed.until(() -> shed.view(GATE).knows(GATE), "the gate knows itself");
        shed.stop(GATE);
        // from now on the gate tells the hub nothing by itself
        shed.post(GATE, List.of());
        shed.start(GATE);
        shed.register(GATE, NAME);
    }

    @AfterEach
    void close() {
        http.close();
        shed.close();
        System.setOut(before);
        before.printf("forged parcels: %d tries%n", tries);
        assertThat(told.toString(StandardCharsets.UTF_8)).doesNotContain(NAME);
    }

    @Test
    void sentAgainItChangesNothingNotEvenWhenTheGateWasSeen() throws Exception {
        byte[] parcel = sealed(parcel());
        assertThat(post(DRILL.value(), parcel).statusCode()).isEqualTo(200);
        assertThat(shed.names(HUB)).containsExactly(NAME);
        Kept kept = kept();
        shed.pass(Duration.ofMinutes(40));
        Sighting seen = sighting();
        for (int i = 0; i < 20; i++) {
            assertThat(post(DRILL.value(), parcel).statusCode()).isEqualTo(200);
        }
        assertThat(kept()).isEqualTo(kept);
        assertThat(sighting())
                .as("whoever replays makes no silent gate look alive")
                .isEqualTo(seen);
    }

    @Test
    void alteredCutShortOrGrownItIsRefused() throws Exception {
        byte[] parcel = sealed(parcel());
        Kept kept = kept();
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] altered = parcel.clone();
            int at = i < 60 ? i : random.nextInt(parcel.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            requireRefused(post(DRILL.value(), altered), "byte " + at);
        }
        for (int i = 0; i < 40; i++) {
            requireRefused(
                    post(DRILL.value(), Arrays.copyOf(parcel, parcel.length * i / 40)),
                    "cut at " + i + "/40");
        }
        requireRefused(post(DRILL.value(), Arrays.copyOf(parcel, parcel.length + 1)), "grown");
        requireRefused(post(DRILL.value(), new byte[0]), "nothing");
        assertThat(post(DRILL.value(), new byte[Wire.MOST_BYTES + 1]).statusCode()).isEqualTo(413);
        assertThat(kept()).isEqualTo(kept);
        requireSaid();
    }

    @Test
    void inAnothersNameItIsRefused() throws Exception {
        Parcel good = parcel();
        Kept kept = kept();
        NodeKeys strange = NodeKeys.make();
        for (NodeId name : List.of(OTHER_GATE, HUB, STRANGER)) {
            for (NodeKeys signer : List.of(keys, strange)) {
                byte[] forged =
                        Envelope.close(from(good, name, List.of()), HUB, hub(), signer).bytes();
                requireRefused(post(DRILL.value(), forged), name + " by another");
            }
        }
        // a stranger may bring what trusted nodes signed, and nothing of their own
        Segment theirs = good.segments().getFirst();
        byte[] own =
                Envelope.close(
                                from(good, STRANGER, List.of(signed(theirs, strange))),
                                HUB,
                                hub(),
                                strange)
                        .bytes();
        requireRefused(post(DRILL.value(), own), "of a stranger");
        assertThat(kept()).isEqualTo(kept);
        requireSaid();
    }

    @Test
    void whatATrustedGateSaysInTheNameOfOthersIsPutAside() throws Exception {
        Parcel good = parcel();
        int facts = kept().facts();
        Segment own = own(good);
        Segment altered = resigned(own, row -> with(row, row.millis(), 0, row.body() + " "), keys);
        List<Segment> forged =
                List.of(
                        signed(own, otherKeys),
                        renamed(own, HUB, keys),
                        renamed(own, OTHER_GATE, keys),
                        new Segment(own.node(), own.after(), altered.links(), signedEnd(own)));
        for (Segment one : forged) {
            assertThat(post(DRILL.value(), sealed(from(good, GATE, List.of(one)))).statusCode())
                    .isEqualTo(200);
            tries++;
        }
        assertThat(kept().facts()).isEqualTo(facts);
        assertThat(Inside.find(shed.server(HUB), Nodes.class).listAside()).isNotEmpty();
        assertThat(shed.officer(HUB).get("/o/drill/nodes?lang=en").body())
                .contains("gate-1")
                .doesNotContain(NAME);
        // and holds up nothing that is true
        assertThat(post(DRILL.value(), sealed(good)).statusCode()).isEqualTo(200);
        assertThat(shed.names(HUB)).containsExactly(NAME);
    }

    @Test
    void ofAnotherOperationItIsRefusedInBoth() throws Exception {
        shed.openElsewhere();
        Parcel good = parcel();
        Parcel there =
                new Parcel(
                        GATE,
                        ELSEWHERE,
                        good.serial(),
                        good.taken(),
                        good.has(),
                        good.asOf(),
                        good.segments(),
                        good.keys());
        Kept kept = kept();
        long elsewhere = shed.server(HUB).office().openDesk(ELSEWHERE).view().persons().count();
        for (String operation :
                List.of(
                        "elsewhere",
                        "nowhere",
                        "..",
                        "%2e%2e%2fdrill",
                        "DRILL",
                        "drill%00",
                        "x y")) {
            requireRefused(post(operation.replace(" ", "%20"), sealed(good)), operation);
        }
        requireRefused(post("drill", sealed(there)), "of elsewhere, here");
        requireRefused(post("elsewhere", sealed(there)), "of elsewhere, there");
        assertThat(kept()).isEqualTo(kept);
        assertThat(shed.server(HUB).office().openDesk(ELSEWHERE).view().persons().count())
                .isEqualTo(elsewhere);
    }

    @Test
    void ofARevokedGateNothingIsTaken() throws Exception {
        byte[] parcel = sealed(parcel());
        shed.ask(HUB, new RevokeNode(GATE, "left in a taxi"));
        Kept kept = kept();
        // it is told that it was revoked, and no key
        assertThat(post(DRILL.value(), parcel).statusCode()).isEqualTo(200);
        assertThat(hello("drill", GATE.value(), "gate-1=0").statusCode()).isEqualTo(404);
        assertThat(kept()).isEqualTo(kept);
        assertThat(shed.names(HUB)).isEmpty();
    }

    @Test
    void afterItsDutyNothingIsTaken() throws Exception {
        byte[] parcel = sealed(parcel());
        shed.pass(Duration.ofDays(3));
        Kept kept = kept();
        requireRefused(post(DRILL.value(), parcel), "after its duty");
        assertThat(hello("drill", GATE.value(), "gate-1=0").statusCode()).isEqualTo(404);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void aClockFarAheadStopsNobody() throws Exception {
        Parcel good = parcel();
        Segment own = own(good);
        long centuries = Duration.ofDays(400 * 365L).toMillis();
        Segment ahead =
                resigned(
                        own,
                        row -> with(row, row.millis() + centuries, Integer.MAX_VALUE, row.body()),
                        keys);
        Parcel lies =
                new Parcel(
                        GATE,
                        DRILL,
                        good.serial(),
                        good.taken(),
                        good.has(),
                        Map.of(GATE, Instant.now().plus(Duration.ofDays(400 * 365L))),
                        List.of(ahead),
                        good.keys());
        int status = post(DRILL.value(), sealed(lies)).statusCode();
        before.println("a clock 400 years ahead: " + status);
        assertThat(status).isLessThan(500);
        shed.register(HUB, "Adam");
        shed.register(HUB, "Eva");
        assertThat(shed.names(HUB)).contains("Adam", "Eva");
        Browser officer = shed.officer(HUB);
        assertThat(officer.get("/o/drill/room?lang=en").statusCode()).isEqualTo(200);
        assertThat(officer.get("/o/drill/nodes?lang=en").statusCode()).isEqualTo(200);
        assertThat(officer.get("/o/drill/people?lang=en").body()).contains("Adam");
        shed.stop(HUB);
        shed.start(HUB);
        shed.register(HUB, "Ida");
        assertThat(shed.names(HUB)).contains("Adam", "Eva", "Ida");
    }

    @Test
    void whoAsksInAnothersNameCanOpenNothingAndBreaksNothing() throws Exception {
        Kept kept = kept();
        HttpResponse<byte[]> answer = hello("drill", GATE.value(), "hub=0");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain(NAME);
        Envelope sealed = Envelope.read(answer.body());
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> sealed.open(otherKeys, name -> Optional.of(hub()))))
                .isInstanceOf(org.muster.sync.Damaged.class);
        for (String has :
                List.of(
                        "hub=-1",
                        "hub=-9223372036854775808",
                        "hub=9223372036854775807",
                        "hub=9223372036854775808",
                        "hub=x",
                        "=1",
                        "HUB=1",
                        "hub",
                        "hub=1=1",
                        "a b c",
                        "gate-1=99999 hub=99999",
                        "hub=1 ".repeat(900))) {
            assertThat(hello("drill", GATE.value(), has).statusCode()).as(has).isLessThan(500);
        }
        for (String node : List.of("nobody", "", "GATE-1", "%00", "..%2f", "x".repeat(5_000))) {
            assertThat(hello("drill", node, "hub=0").statusCode()).as(node).isBetween(400, 499);
        }
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void asAFileItIsNoBetterThanByWire() throws Exception {
        byte[] file = shed.courier(GATE).download("/o/drill/nodes/" + HUB + "/parcels").body();
        Browser officer = shed.officer(HUB);
        officer.get("/o/drill/nodes?lang=en");
        Kept kept = kept();
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            byte[] altered = file.clone();
            altered[i < 20 ? i : random.nextInt(file.length)] ^= 0x20;
            tries++;
            HttpResponse<String> answer = officer.upload("/o/drill/nodes/parcels", "file", altered);
            assertThat(answer.statusCode()).isLessThan(500);
            assertThat(kept()).as(answer.body()).isEqualTo(kept);
        }
        byte[] cut = Arrays.copyOf(file, file.length - 40);
        assertThat(officer.upload("/o/drill/nodes/parcels", "file", cut).body())
                .contains("ends too early", "0 new facts");
        assertThat(kept()).isEqualTo(kept);
        assertThat(officer.upload("/o/drill/nodes/parcels", "file", file).body())
                .contains("new facts");
        Kept after = kept();
        officer.upload("/o/drill/nodes/parcels", "file", file);
        assertThat(kept()).isEqualTo(after);
        Browser elsewhere = shed.courier(GATE);
        elsewhere.get("/o/drill/nodes?lang=en");
        assertThat(elsewhere.upload("/o/drill/nodes/parcels", "file", file).body())
                .as("it is for the hub")
                .contains("for other nodes were passed over");
    }

    /** What a ledger holds of others, and what was put aside. */
    private record Kept(int facts, Map<NodeId, Head> heads, int aside) {}

    private Kept kept() throws Exception {
        DurableLedger ledger = Inside.find(shed.server(HUB), DurableLedger.class);
        List<Object> facts = new ArrayList<>();
        ledger.replay(DRILL, facts::add);
        return new Kept(
                facts.size(), ledger.exchange().heads(), ledger.exchange().listAside().size());
    }

    private Sighting sighting() {
        return Inside.find(shed.server(HUB), Sightings.class).of(DRILL, GATE);
    }

    private org.muster.core.node.PublicKeys hub() {
        return shed.hubKeys();
    }

    private void requireRefused(HttpResponse<byte[]> answer, String what) {
        assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .as(what)
                .doesNotContain(NAME, "Exception", "\tat ");
    }

    /** Whoever runs the hub learns of it. */
    private void requireSaid() {
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("parcel was refused");
    }

    /** What the gate would send, from its beginning. */
    private Parcel parcel() throws Exception {
        SyncDesk desk = Inside.find(shed.server(GATE), NodeDesks.class).find(DRILL).orElseThrow();
        return desk.write(HUB, Map.of(), ROWS);
    }

    private byte[] sealed(Parcel parcel) {
        return Envelope.close(parcel, HUB, hub(), keys).bytes();
    }

    private static Parcel from(Parcel parcel, NodeId name, List<Segment> segments) {
        return new Parcel(
                name,
                parcel.operation(),
                parcel.serial() + 1,
                parcel.taken(),
                parcel.has(),
                parcel.asOf(),
                segments,
                parcel.keys());
    }

    private static Segment own(Parcel parcel) {
        return parcel.segments().stream()
                .filter(segment -> segment.node().equals(GATE))
                .findFirst()
                .orElseThrow();
    }

    private static SignedHead signedEnd(Segment segment) {
        return segment.end();
    }

    private static Segment signed(Segment segment, NodeKeys by) {
        SignedHead end = segment.end();
        byte[] message = SignedHead.message(end.node(), end.number(), end.hash());
        return new Segment(
                segment.node(),
                segment.after(),
                segment.links(),
                new SignedHead(end.node(), end.number(), end.hash(), by.sign(message)));
    }

    /** The same facts as if another node had recorded them. */
    private static Segment renamed(Segment segment, NodeId name, NodeKeys by) {
        List<Link> links = new ArrayList<>();
        for (Link link : segment.links()) {
            links.add(
                    link instanceof Link.Held(ChainRow row)
                            ? new Link.Held(
                                    new ChainRow(
                                            row.operation(),
                                            name,
                                            row.number(),
                                            row.millis(),
                                            row.counter(),
                                            row.by(),
                                            row.command(),
                                            row.type(),
                                            row.version(),
                                            row.body()))
                            : link);
        }
        return ended(name, segment.after(), links, by);
    }

    /** The node itself tells another history. */
    private static Segment resigned(
            Segment segment, java.util.function.UnaryOperator<ChainRow> change, NodeKeys by) {
        List<Link> links = new ArrayList<>();
        for (Link link : segment.links()) {
            links.add(
                    link instanceof Link.Held(ChainRow row)
                            ? new Link.Held(change.apply(row))
                            : link);
        }
        return ended(segment.node(), segment.after(), links, by);
    }

    private static Segment ended(NodeId node, long after, List<Link> links, NodeKeys by) {
        long number = after + links.stream().mapToLong(Link::count).sum();
        Segment draft =
                new Segment(node, after, links, new SignedHead(node, number, Hash.NONE, ""));
        Hash hash = ChainCheck.ends(draft, Hash.NONE).getLast().hash();
        return new Segment(
                node,
                after,
                links,
                new SignedHead(
                        node, number, hash, by.sign(SignedHead.message(node, number, hash))));
    }

    private static ChainRow with(ChainRow row, long millis, int counter, String body) {
        return new ChainRow(
                row.operation(),
                row.node(),
                row.number(),
                millis,
                counter,
                row.by(),
                row.command(),
                row.type(),
                row.version(),
                body);
    }

    private HttpResponse<byte[]> post(String operation, byte[] body) throws Exception {
        tries++;
        return http.send(
                HttpRequest.newBuilder(URI.create(shed.address(HUB) + "/sync/" + operation))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> hello(String operation, String node, String has) throws Exception {
        tries++;
        return http.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        shed.address(HUB)
                                                + "/sync/"
                                                + operation
                                                + "/hello?node="
                                                + node))
                        .header(Wire.HAS, has)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
