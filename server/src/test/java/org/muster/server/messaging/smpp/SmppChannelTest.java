package org.muster.server.messaging.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.server.messaging.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.formats.sms.PartJoin;
import org.muster.formats.sms.SmsPart;
import org.muster.formats.sms.SmsReader;
import org.muster.formats.sms.SmsText;
import org.muster.server.messaging.Certificate;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.PhoneNumber;
import org.muster.server.messaging.Receipt;
import org.muster.server.messaging.Reply;
import org.muster.server.messaging.RetryPolicy;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.TextMessage;
import org.muster.server.messaging.WrittenLogs;
import org.muster.server.messaging.smpp.ShortMessageCentre.Order;

/** Against a centre that speaks SMPP over a socket of this machine. */
@Timeout(60)
class SmppChannelTest {

    private static final String FRENCH =
            "Rassemblement dès 9 h à l'école, près du marché. Apportez vos pièces d'identité et de l'eau. ";
    private static final Secret PASSWORD = new Secret(ShortMessageCentre.PASSWORD);

    private final List<Incoming> incoming = new CopyOnWriteArrayList<>();
    private final AtomicInteger listenerFaults = new AtomicInteger();
    private ShortMessageCentre centre;

    @BeforeEach
    void open() throws IOException {
        centre = ShortMessageCentre.open();
    }

    @AfterEach
    void close() throws Exception {
        centre.close();
    }

    @Test
    void aLongTextArrivesAsItWasWritten() throws InterruptedException {
        try (SmppChannel channel = bound(settings())) {
            Outcome<TextMessage> outcome = channel.send(message("m-1", FRENCH.repeat(2)));

            assertThat(outcome).isEqualTo(new Outcome.Accepted<>(List.of("a1", "a2")));
        }
        assertThat(centre.taken()).hasSize(2).allMatch(SubmitSm::isUdhi);
        assertThat(read(centre.taken())).isEqualTo(FRENCH.repeat(2));
        SubmitSm first = centre.taken().getFirst();
        assertThat(first.getDataCoding()).isZero();
        assertThat(first.getDestAddress()).isEqualTo("22790123456");
        assertThat(first.getDestAddrTon()).isEqualTo((byte) 1);
        assertThat(first.getDestAddrNpi()).isEqualTo((byte) 1);
        assertThat(first.getSourceAddr()).isEqualTo("MUSTER");
        assertThat(first.getSourceAddrTon()).isEqualTo((byte) 5);
        assertThat(first.getSourceAddrNpi()).isEqualTo((byte) 0);
        assertThat(first.getRegisteredDelivery()).isEqualTo((byte) 1);
    }

    @Test
    void aShortTextInSixteenBits() throws InterruptedException {
        try (SmppChannel channel = bound(settings())) {
            assertThat(channel.send(message("m-1", "ça va, توجهوا 👍")))
                    .isInstanceOf(Outcome.Accepted.class);
        }
        SubmitSm only = centre.taken().getFirst();
        assertThat(only.isUdhi()).isFalse();
        assertThat(only.getDataCoding()).isEqualTo((byte) 8);
        assertThat(read(centre.taken())).isEqualTo("ça va, توجهوا 👍");
    }

    @Test
    void throttledBetweenTwoPartsTheRestGoesLater() throws InterruptedException {
        centre.order(Order.TAKE, Order.THROTTLE);
        try (SmppChannel channel = bound(settings())) {
            TextMessage whole = message("m-1", FRENCH.repeat(4));
            Outcome<TextMessage> first = channel.send(whole);

            assertThat(first)
                    .isEqualTo(
                            new Outcome.Later<>(
                                    whole.withTaken(List.of("a1")),
                                    Optional.of(Duration.ofSeconds(1)),
                                    false,
                                    "command_status 0x00000058: too fast for it"));
            Outcome<TextMessage> second = channel.send(((Outcome.Later<TextMessage>) first).rest());
            assertThat(second).isEqualTo(new Outcome.Accepted<>(List.of("a1", "a2", "a3")));
        }
        // Each part once, and all of one reference: a telephone can put them together.
        assertThat(centre.taken()).hasSize(3);
        assertThat(read(centre.taken())).isEqualTo(FRENCH.repeat(4));
    }

    @Test
    void aFullQueuePassesAndAWrongNumberDoesNot() throws InterruptedException {
        centre.order(Order.FULL, Order.REFUSE_ADDRESS);
        try (SmppChannel channel = bound(settings())) {
            TextMessage message = message("m-1", "Gate");

            assertThat(channel.send(message))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    message,
                                    Optional.empty(),
                                    false,
                                    "command_status 0x00000014: not now"));
            assertThat(channel.send(message))
                    .isEqualTo(
                            new Outcome.Refused<>("command_status 0x0000000B (SMPP 3.4, 5.1.3)"));
        }
        assertThat(centre.taken()).isEmpty();
    }

    @Test
    void refusedBetweenTwoPartsTellsWhatTheRecipientHas() throws InterruptedException {
        centre.order(Order.TAKE, Order.REFUSE_ADDRESS);
        try (SmppChannel channel = bound(settings())) {
            assertThat(channel.send(message("m-1", FRENCH.repeat(4))))
                    .isEqualTo(
                            new Outcome.Refused<>(
                                    List.of("a1"), "command_status 0x0000000B (SMPP 3.4, 5.1.3)"));
        }
        assertThat(centre.taken()).hasSize(1);
    }

    @Test
    void moreThan255PartsAreRefusedBeforeTheFirstLeaves() throws InterruptedException {
        try (SmppChannel channel = bound(settings())) {
            assertThat(channel.send(message("m-1", "a".repeat(153 * 255 + 1))))
                    .isEqualTo(new Outcome.Refused<>("256 parts, at most 255 can be numbered"));
        }
        assertThat(centre.taken()).isEmpty();
    }

    @Test
    void receiptsComeBack() throws InterruptedException {
        try (SmppChannel _ = bound(settings())) {
            assertThat(centre.deliverReceipt("a1", "DELIVRD")).isZero();
            assertThat(centre.deliverReceipt("a2", "UNDELIV")).isZero();
            assertThat(
                            centre.deliver(
                                    0x04,
                                    0,
                                    new byte[0],
                                    new OptionalParameter.Receipted_message_id("a3"),
                                    new OptionalParameter.Message_state((byte) 3)))
                    .isZero();
        }
        assertThat(incoming)
                .containsExactly(
                        new Receipt("a1", Receipt.State.DELIVERED, "DELIVRD 000"),
                        new Receipt("a2", Receipt.State.FAILED, "UNDELIV 000"),
                        new Receipt("a3", Receipt.State.EXPIRED, ""));
    }

    @Test
    void anOldCentreNamesOneMessageInTwoWays() throws InterruptedException {
        try (SmppChannel channel = bound(settings().withHandles(HandleForm.HEX_THEN_DECIMAL))) {
            assertThat(channel.send(message("m-1", "Gate")))
                    .isEqualTo(new Outcome.Accepted<>(List.of("161")));
            centre.deliverReceipt("0000000161", "DELIVRD");
        }
        assertThat(incoming)
                .containsExactly(new Receipt("161", Receipt.State.DELIVERED, "DELIVRD 000"));
    }

    @Test
    void whatTheListenerDidNotTakeIsBroughtAgain() throws InterruptedException {
        listenerFaults.set(1);
        try (SmppChannel _ = bound(settings())) {
            assertThat(centre.deliverReceipt("a1", "DELIVRD"))
                    .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
            assertThat(incoming).isEmpty();
            assertThat(centre.deliverReceipt("a1", "DELIVRD")).isZero();
        }
        assertThat(incoming).hasSize(1);
    }

    @Test
    void repliesComeWhole() throws InterruptedException {
        List<SmsPart> parts = SmsText.of("نعم، نحن أربعة. ".repeat(8)).toParts(9);
        try (SmppChannel _ = bound(settings())) {
            assertThat(centre.deliver(0, 0, "OUI".getBytes(StandardCharsets.US_ASCII))).isZero();
            assertThat(centre.deliver(0x40, 8, parts.get(1).toBytes()))
                    .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
            assertThat(incoming).hasSize(1);
            listenerFaults.set(1);
            assertThat(centre.deliver(0x40, 8, parts.get(0).toBytes()))
                    .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
            assertThat(centre.deliver(0x40, 8, parts.get(0).toBytes())).isZero();
            assertThat(centre.deliver(0x40, 8, parts.get(1).toBytes())).isZero();
            assertThat(centre.deliver(0, 4, new byte[] {1}))
                    .isEqualTo(SMPPConstant.STAT_ESME_RX_P_APPN);
        }
        assertThat(parts).hasSize(2);
        assertThat(incoming)
                .containsExactly(
                        new Reply("22790123456", "7070", "OUI", true),
                        new Reply("22790123456", "7070", "نعم، نحن أربعة. ".repeat(8), true));
    }

    @Test
    void partsThatComeTogetherAreTakenTogether() throws Exception {
        List<SmsPart> parts = SmsText.of("a".repeat(400)).toParts(9);
        try (SmppChannel channel = bound(settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (SmsPart part : parts) {
                answers.add(threads.submit(() -> centre.deliver(0x40, 0, part.toBytes())));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isZero();
            }
            assertThat(channel.isBound()).isTrue();
        }
        assertThat(incoming)
                .containsExactly(new Reply("22790123456", "7070", "a".repeat(400), true));
    }

    @Test
    void partsThatWaitKeepNoAnswerFromWhoSends() throws Exception {
        try (SmppChannel channel = bound(settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int reference = 0; reference < 40; reference++) {
                byte[] part = SmsText.of("a".repeat(400)).toParts(reference).getFirst().toBytes();
                answers.add(threads.submit(() -> centre.deliver(0x40, 0, part)));
            }
            Thread.sleep(300);
            long start = System.nanoTime();
            assertThat(channel.send(message("m-1", "Gate"))).isInstanceOf(Outcome.Accepted.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofMillis(1_500));
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
            }
        }
    }

    @Test
    void whatIsOfNoUseLaterIsNotDeliveredLater() throws InterruptedException {
        try (SmppChannel channel = bound(settings())) {
            channel.send(message("m-1", "Gate"));
            channel.send(
                    message("m-2", "Gate")
                            .withUntil(Clock.systemUTC().instant().plus(Duration.ofHours(3))));
            assertThat(channel.send(message("m-3", "Gate").withUntil(Clock.systemUTC().instant())))
                    .isEqualTo(new Outcome.Refused<>("too late to be of use"));
        }
        assertThat(centre.taken()).hasSize(2);
        assertThat(centre.taken().getFirst().getValidityPeriod()).isNullOrEmpty();
        assertThat(centre.taken().getLast().getValidityPeriod()).matches("0000000259\\d\\d000R");
    }

    /** The first process ends between two parts; the centre, one at a time, brings both again. */
    @Test
    void whatWasNotAnsweredAsTakenComesToTheNextProcess() throws InterruptedException {
        List<SmsPart> parts = SmsText.of("a".repeat(200)).toParts(9);
        try (SmppChannel _ = bound(settings())) {
            assertThat(centre.deliver(0x40, 0, parts.get(0).toBytes()))
                    .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
        }
        assertThat(incoming).isEmpty();
        try (SmppChannel _ = bound(settings())) {
            assertThat(centre.deliver(0x40, 0, parts.get(1).toBytes()))
                    .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
            assertThat(centre.deliver(0x40, 0, parts.get(0).toBytes())).isZero();
            assertThat(centre.deliver(0x40, 0, parts.get(1).toBytes())).isZero();
        }
        assertThat(incoming)
                .containsExactly(new Reply("22790123456", "7070", "a".repeat(200), true));
    }

    @Test
    void aLineThatBreaksMidwayIsBoundAgain() throws InterruptedException {
        centre.order(Order.TAKE, Order.DROP_THE_LINE);
        try (SmppChannel channel = bound(settings())) {
            Outcome<TextMessage> outcome = channel.send(message("m-1", FRENCH.repeat(2)));

            assertThat(outcome).isInstanceOf(Outcome.Later.class);
            Outcome.Later<TextMessage> later = (Outcome.Later<TextMessage>) outcome;
            assertThat(later.perhapsSent()).isTrue();
            assertThat(later.rest().taken()).containsExactly("a1");

            eventually("bound again", () -> centre.binds() == 2 && channel.isBound());
            assertThat(channel.send(later.rest()))
                    .isEqualTo(new Outcome.Accepted<>(List.of("a1", "a2")));
        }
    }

    @Test
    void anAnswerThatDoesNotComeLeavesTheLineToOthers() throws InterruptedException {
        centre.order(Order.STAY_SILENT);
        SmppSettings impatient =
                settings().withTimes(Duration.ofSeconds(30), Duration.ofSeconds(1), fast());
        try (SmppChannel channel = bound(impatient)) {
            TextMessage message = message("m-1", "Gate");

            assertThat(channel.send(message))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    message, Optional.empty(), true, "no answer within PT1S"));
            assertThat(channel.send(message("m-2", "Gate"))).isInstanceOf(Outcome.Accepted.class);
            assertThat(centre.binds()).isEqualTo(1);
        }
    }

    @Test
    void aProviderThatComesLateIsFound() throws Exception {
        int port = centre.port();
        centre.close();
        try (SmppChannel channel = open(settings())) {
            TextMessage message = message("m-1", "Gate");
            assertThat(channel.send(message))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    message, Optional.empty(), false, "not bound to the provider"));

            // Long enough for some attempts to find nobody.
            Thread.sleep(300);
            centre = ShortMessageCentre.at(port);
            eventually("bound", channel::isBound);
            assertThat(channel.send(message)).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void aWrongPasswordNeverBindsAndIsTriedWithGrowingDelay() throws InterruptedException {
        SmppSettings wrong =
                SmppSettings.of(
                                "127.0.0.1",
                                centre.port(),
                                "muster",
                                new Secret("wr0ng"),
                                new SmsSender("MUSTER"))
                        .withTimes(Duration.ofSeconds(30), Duration.ofSeconds(2), fast());
        long start = System.nanoTime();
        try (SmppChannel channel = open(wrong)) {
            // Tried at 0, 50, 150, 350 and 750 ms at the earliest.
            eventually("tried again", () -> centre.refused() >= 5);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThan(Duration.ofMillis(700));
            assertThat(channel.isBound()).isFalse();
            assertThat(centre.binds()).isZero();
            assertThat(wrong.toString()).contains("muster").doesNotContain("wr0ng");
        }
    }

    @Test
    void aQuietLineIsAskedWhetherItIsThere() throws InterruptedException {
        SmppSettings watchful =
                settings().withTimes(Duration.ofMillis(200), Duration.ofSeconds(5), fast());
        try (SmppChannel channel = bound(watchful)) {
            eventually("enquired", () -> centre.enquiries() >= 2);

            assertThat(channel.isBound()).isTrue();
            assertThat(centre.binds()).isEqualTo(1);
        }
    }

    @Test
    void noMoreThanTheWindowWaitForAnswers() throws Exception {
        for (int i = 0; i < 8; i++) {
            centre.order(Order.TAKE_SLOWLY);
        }
        List<Future<Outcome<TextMessage>>> sent = new ArrayList<>();
        try (SmppChannel channel = bound(settings().withWindow(3));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                TextMessage message = message("m-" + i, "Gate");
                sent.add(threads.submit(() -> channel.send(message)));
            }
            for (Future<Outcome<TextMessage>> each : sent) {
                assertThat(each.get()).isInstanceOf(Outcome.Accepted.class);
            }
        }
        assertThat(centre.mostAtOnce()).isEqualTo(3);
        assertThat(centre.taken()).hasSize(8);
    }

    @Test
    void withTlsOnlyToWhomTheCertificateNames(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.in(folder);
        ServerSocket socket =
                certificate
                        .server()
                        .getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (ShortMessageCentre secured = new ShortMessageCentre(socket);
                SmppChannel named = open(tls("localhost", secured.port(), certificate));
                SmppChannel unnamed = open(tls("127.0.0.1", secured.port(), certificate))) {
            eventually("bound", named::isBound);
            assertThat(named.send(message("m-1", "Gate"))).isInstanceOf(Outcome.Accepted.class);

            Thread.sleep(300);
            assertThat(unnamed.isBound()).isFalse();
            assertThat(secured.binds()).isEqualTo(1);
        }
    }

    /** Octets are written in hexadecimal where a library writes them. */
    @Test
    void withAllLogsOnNoMessageAndNoPasswordIsInThem() throws InterruptedException {
        try (WrittenLogs logs = WrittenLogs.open();
                SmppChannel channel = bound(settings())) {
            channel.send(message("m-1", "Gate four"));
            centre.deliver(0, 0, "OUI".getBytes(StandardCharsets.US_ASCII));

            assertThat(logs.lines()).anyMatch(line -> line.contains("Bound to 127.0.0.1"));
            for (String secret :
                    List.of(ShortMessageCentre.PASSWORD, "22790123456", "Gate four", "OUI")) {
                String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII));
                assertThat(logs.lines())
                        .noneMatch(line -> line.contains(secret))
                        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(hex));
            }
        }
    }

    private SmppSettings tls(String host, int port, Certificate certificate) {
        return SmppSettings.of(host, port, "muster", PASSWORD, new SmsSender("MUSTER"))
                .withTimes(Duration.ofSeconds(30), Duration.ofSeconds(5), fast())
                .withTls(certificate.client());
    }

    private SmppSettings settings() {
        return SmppSettings.of(
                        "127.0.0.1", centre.port(), "muster", PASSWORD, new SmsSender("MUSTER"))
                .withTimes(Duration.ofSeconds(30), Duration.ofSeconds(5), fast());
    }

    private static RetryPolicy fast() {
        return new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(400), Integer.MAX_VALUE);
    }

    private SmppChannel bound(SmppSettings settings) throws InterruptedException {
        SmppChannel channel = open(settings);
        eventually("bound", channel::isBound);
        return channel;
    }

    private SmppChannel open(SmppSettings settings) {
        Clock clock = Clock.systemUTC();
        return SmppChannel.open(settings, Pace.perSecond(1_000, 100, clock), clock, this::listen);
    }

    private void listen(Incoming what) {
        if (listenerFaults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the ledger is not there");
        }
        incoming.add(what);
    }

    private static TextMessage message(String id, String text) {
        return TextMessage.of(new OutgoingId(id), new PhoneNumber("+22790123456"), text);
    }

    private static String read(List<SubmitSm> messages) {
        return PartJoin.join(
                        messages.stream()
                                .map(message ->
                                        SmsReader.read(
                                                        message.getShortMessage(),
                                                        message.getDataCoding() & 0xFF,
                                                        message.isUdhi())
                                                .found()
                                                .orElseThrow())
                                .toList())
                .found()
                .orElseThrow();
    }
}
