package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignCommand.StopCampaign;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.PushPoint;
import org.muster.core.campaign.Pushes;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.Sending.State;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.operation.OperationState;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.Client;
import org.muster.server.MemoryLedger;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.TestServer;
import org.muster.server.messaging.Certificate;
import org.muster.server.messaging.MailAddress;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.push.Phone;
import org.muster.server.messaging.push.PushService;
import org.muster.server.messaging.push.PushSettings;
import org.muster.server.messaging.smpp.ShortMessageCentre;
import org.muster.server.messaging.smpp.ShortMessageCentre.Order;

/**
 * Campaigns go out to a real short message centre and a real mail server, and replies come back.
 */
@Timeout(60)
class SenderTest {
    private static final OperationId OPERATION = new OperationId("niamey");
    private static final String PHONE = "+227 90 12 34 56";
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list 1");

    @TempDir private Path folder;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final MemoryLedger ledger = new MemoryLedger();
    private ShortMessageCentre centre;
    private TestServer server;

    @TempDir private static Path certificates;
    private static Certificate certificate;
    private final Phone phone = Phone.make();
    private PushService service;

    @BeforeAll
    static void certify() throws Exception {
        certificate = Certificate.in(certificates);
    }

    @BeforeEach
    void start() throws Exception {
        service = PushService.open(certificate);
        centre = ShortMessageCentre.open();
        mail.start();
        server = TestServer.start(settings(), ledger).open(OPERATION.toString());
    }

    private Settings settings() {
        WayOut sms =
                WayOut.parse(
                        OPERATION,
                        URI.create(
                                "smpp://muster@127.0.0.1:" + centre.port() + "?from=7070&rate=100"),
                        new Secret(ShortMessageCentre.PASSWORD));
        WayOut post =
                WayOut.parse(
                        OPERATION,
                        URI.create(
                                "smtp://crisis%40example.org@127.0.0.1:"
                                        + mail.getSmtp().getPort()),
                        new Secret(""));
        WayOut push =
                new WayOut.Push(
                        OPERATION,
                        new PushSettings(
                                new MailAddress("crisis@example.org"),
                                true,
                                Optional.of(certificate.client()),
                                Duration.ofSeconds(5)),
                        100);
        return Settings.of(folder)
                .withTime(Clock.systemUTC(), ids(5))
                .withWaysOut(List.of(sms, post, push));
    }

    private static Context.Ids ids(long seed) {
        Random random = new Random(seed);
        return () -> random.nextLong() >>> 4;
    }

    @AfterEach
    void stop() throws Exception {
        server.server().close();
        mail.stop();
        centre.close();
        service.close();
    }

    private Desk desk() {
        return server.server().office().find(OPERATION).orElseThrow();
    }

    private List<Recorded> give(Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId("officer"), command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).facts();
    }

    private PersonId register(String name, ContactPoint.Channel channel, String... contacts)
            throws Exception {
        List<ContactPoint> all = new ArrayList<>();
        for (String contact : contacts) {
            all.add(new ContactPoint(channel, contact));
        }
        Details details = Details.ofName(new PersonName(name, "Synth", "")).withContacts(all);
        return give(new RegisterPersons(LIST, List.of(new NewPerson(details, Presence.HERE))))
                .stream()
                .map(Recorded::fact)
                .filter(PersonRegistered.class::isInstance)
                .map(fact -> ((PersonRegistered) fact).person())
                .findFirst()
                .orElseThrow();
    }

    private CampaignId release(Question question, Optional<Meeting> meeting) throws Exception {
        CampaignPlan plan =
                new CampaignPlan(
                        "news",
                        Audience.of(),
                        List.of(new CampaignText("fr", "Nouvelles", "Bonjour {name}, restez.")),
                        question,
                        meeting,
                        true,
                        OptionalInt.empty());
        CampaignId id =
                ((CampaignDrafted) give(new DraftCampaign(OPERATION, plan)).getFirst().fact())
                        .campaign();
        give(new ReleaseCampaign(OPERATION, id, plan.seal()));
        return id;
    }

    private List<Sending> sendings(CampaignId id) {
        return Campaign.find(desk().view(), id).orElseThrow().listSendings(desk().view());
    }

    private Sending only(CampaignId id) {
        assertThat(sendings(id)).hasSize(1);
        return sendings(id).getFirst();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void untilUnderway(CampaignId id) throws InterruptedException {
        until(() -> only(id).state() instanceof State.Underway);
    }

    private void reply(String text) {
        assertThat(centre.deliver(0, 0, text.getBytes(StandardCharsets.US_ASCII))).isZero();
    }

    @Test
    void eachIsWrittenToByThemselvesAndTheReceiptIsKept() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        register("Bo", ContactPoint.Channel.EMAIL, "bo@example.org");
        register("Chi", ContactPoint.Channel.EMAIL, "chi@example.org");
        CampaignId id = release(Question.NOTHING, Optional.empty());
        until(() -> sendings(id).stream().allMatch(one -> one.state() instanceof State.Underway));

        assertThat(centre.taken()).hasSize(1);
        String sms =
                new String(centre.taken().getFirst().getShortMessage(), StandardCharsets.US_ASCII);
        assertThat(sms).startsWith("EXERCICE").contains("AWA Synth");
        assertThat(mail.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.getAllRecipients()).hasSize(1));

        Sending toAwa =
                sendings(id).stream()
                        .filter(one ->
                                ((State.Underway) one.state()).accepted().way() == SendingWay.SMS)
                        .findFirst()
                        .orElseThrow();
        String handle = ((State.Underway) toAwa.state()).accepted().handles().getFirst();
        assertThat(centre.deliverReceipt(handle, "DELIVRD")).isZero();
        assertThat(Sending.find(desk().view(), toAwa.id()).orElseThrow().state())
                .isInstanceOf(State.Delivered.class);
    }

    @Test
    void whatDoesNotArriveAtOneAddressGoesToTheNext() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE, PHONE, "+227 90 12 34 57");
        centre.order(Order.REFUSE_ADDRESS);
        CampaignId id = release(Question.NOTHING, Optional.empty());
        untilUnderway(id);
        assertThat(only(id).failures()).hasSize(1);
        String handle = ((State.Underway) only(id).state()).accepted().handles().getFirst();
        centre.deliverReceipt(handle, "UNDELIV");
        until(() -> only(id).state() instanceof State.Unreached);
        assertThat(only(id).due().person()).isEqualTo(awa);
    }

    @Test
    void aFullQueueIsAskedAgainAndCostsNobodyTheirMessage() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        register("Bo", ContactPoint.Channel.PHONE, "not a number", "12");
        centre.order(Order.THROTTLE);
        CampaignId id = release(Question.NOTHING, Optional.empty());
        until(() -> sendings(id).stream().anyMatch(one -> one.state() instanceof State.Unreached));
        assertThat(sendings(id))
                .anySatisfy(one -> assertThat(one.state()).isInstanceOf(State.ToSend.class));
        until(() -> sendings(id).stream().anyMatch(one -> one.state() instanceof State.Underway));
    }

    /** Whoever writes next goes on where it was left, and sends nothing twice that was taken. */
    @Test
    void aServerThatStartsAgainSendsWhatIsLeft() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        register("Bo", ContactPoint.Channel.PHONE, "+227 90 12 34 57");
        centre.order(Order.TAKE, Order.FULL);
        CampaignId id = release(Question.NOTHING, Optional.empty());
        until(() -> sendings(id).stream().anyMatch(one -> one.state() instanceof State.Underway));
        server.server().close();
        assertThat(centre.taken()).hasSize(1);

        MusterServer again = MusterServer.start(settings().withPort(0), ledger);
        server = new TestServer(again, Client.of(again));
        until(() -> sendings(id).stream().allMatch(one -> one.state() instanceof State.Underway));
        assertThat(centre.taken())
                .extracting(one -> one.getDestAddress())
                .containsExactlyInAnyOrder("22790123456", "22790123457");
    }

    @Test
    void aReplyIsReadAndWhatIsNotUnderstoodGoesToTheDesk() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE, PHONE);
        CampaignId id = release(Question.WISH, Optional.empty());
        untilUnderway(id);
        reply("2");
        assertThat(new Accounts(desk().view()).get(awa).state()).isEqualTo(AccountState.STAYS);
        reply("3");
        reply("2");
        assertThat(new Accounts(desk().view()).get(awa).state()).isEqualTo(AccountState.STAYS);
        reply("2");
        reply("we have no water and 2 children");
        assertThat(Queue.of(desk().view(), OPERATION).open())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.came().way()).isEqualTo(MessageWay.SMS);
                    assertThat(message.came().text().text()).contains("no water");
                    assertThat(message.came().contacts())
                            .containsExactly(new ContactPoint(ContactPoint.Channel.PHONE, PHONE));
                });
        assertThat(only(id).replies())
                .extracting(reply -> reply.meaning())
                .containsExactly(
                        Meaning.WANTS_TO_STAY,
                        Meaning.IS_OUT,
                        Meaning.WANTS_TO_STAY,
                        Meaning.UNCLEAR);
        reply("and a dog");
        assertThat(Queue.of(desk().view(), OPERATION).open())
                .singleElement()
                .satisfies(message -> assertThat(message.more()).hasSize(1));
    }

    @Test
    void whoWasNotWrittenToIsReadToo() throws Exception {
        until(() -> server.server().office().find(OPERATION).isPresent());
        register("Awa", ContactPoint.Channel.PHONE, "+227 90 99 99 99");
        untilUnderway(release(Question.NOTHING, Optional.empty()));
        reply("help");
        Message message = Queue.of(desk().view(), OPERATION).open().getFirst();
        assertThat(message.came().text().text()).isEqualTo("help");
        assertThat(message.came().contacts().getFirst().value()).isEqualTo("+22790123456");
    }

    @Test
    void nobodyIsToldTooLateAndWhatIsStoppedStays() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        centre.order(Order.THROTTLE, Order.THROTTLE);
        Meeting meeting =
                new Meeting(
                        "school",
                        desk().now().plus(Duration.ofMinutes(60)).plusSeconds(5),
                        Duration.ofMinutes(60));
        CampaignId late = release(Question.COMING, Optional.of(meeting));
        until(() -> only(late).state() instanceof State.Unreached);
        assertThat(only(late).failures().getFirst().reason()).contains("too late");
        assertThat(centre.taken()).isEmpty();

        centre.order(Order.THROTTLE);
        CampaignId stopped = release(Question.NOTHING, Optional.empty());
        give(new StopCampaign(stopped, "overtaken"));
        Thread.sleep(500);
        assertThat(only(stopped).state()).isInstanceOf(State.ToSend.class);
    }

    private PushPoint device(String name) {
        return new PushPoint(service.endpoint(name), phone.key(), phone.secret());
    }

    /** What was shown last on a device, which names nobody. */
    private String shown(int request) throws Exception {
        String shown = phone.read(service.requests().get(request).body());
        assertThat(shown).doesNotContain("Awa", "Synth", "Bonjour", "restez");
        return shown;
    }

    @Test
    void aDeviceIsToldBesideAndChangesNothingOfWhatIsSent() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE, PHONE);
        give(new ChoosePush(awa, device("one")));
        give(new ChoosePush(awa, device("two")));
        CampaignId id = release(Question.NOTHING, Optional.empty());
        CampaignPlan plan = Campaign.find(desk().view(), id).orElseThrow().plan();
        Reach reach =
                Reach.of(
                        desk().view(),
                        OperationState.find(desk().view(), OPERATION).orElseThrow().plan(),
                        plan,
                        Optional.empty());
        assertThat(reach.devices()).isEqualTo(2);
        assertThat(reach.recipients().reached()).hasSize(1);
        untilUnderway(id);
        until(() -> service.requests().size() == 2);
        assertThat(((State.Underway) only(id).state()).accepted().way()).isEqualTo(SendingWay.SMS);
        assertThat(shown(0)).contains("EXERCICE", "Il y a du nouveau pour vous", "Niamey");
        assertThat(service.requests().getFirst().header("Urgency")).isEqualTo("high");
        centre.order(Order.REFUSE_ADDRESS);
        CampaignId next = release(Question.NOTHING, Optional.empty());
        until(() -> only(next).state() instanceof State.Unreached);
        until(() -> service.requests().size() == 4);
    }

    @Test
    void whoHasNothingElseIsToldOnADevice() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE);
        give(new ChoosePush(awa, device("one")));
        service.answers(503, Map.of());
        CampaignId id = release(Question.NOTHING, Optional.empty());
        untilUnderway(id);
        assertThat(((State.Underway) only(id).state()).accepted().way()).isEqualTo(SendingWay.PUSH);
        assertThat(shown(1)).isEqualTo(shown(0));
        assertThat(centre.taken()).isEmpty();
    }

    @Test
    void aDeviceThatIsGoneIsToldNothingMoreAndItsOwnerIsCalledOn() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE);
        give(new ChoosePush(awa, device("one")));
        service.answers(410, Map.of());
        CampaignId id = release(Question.NOTHING, Optional.empty());
        until(() -> only(id).state() instanceof State.Unreached);
        assertThat(Pushes.of(desk().view(), awa)).isEmpty();
        assertThat(service.requests()).hasSize(1);
    }

    /** A subscription is bound to the pair of keys: a restart must not make another. */
    @Test
    void theKeysStayTheSame() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE);
        give(new ChoosePush(awa, device("one")));
        untilUnderway(release(Question.NOTHING, Optional.empty()));
        server.server().close();
        MusterServer again = MusterServer.start(settings().withPort(0), ledger);
        server = new TestServer(again, Client.of(again));
        untilUnderway(release(Question.NOTHING, Optional.empty()));
        assertThat(service.requests())
                .extracting(one -> one.header("Authorization").replaceAll(".*k=", ""))
                .hasSize(2)
                .allMatch(key ->
                        key.equals(
                                service.requests()
                                        .getFirst()
                                        .header("Authorization")
                                        .replaceAll(".*k=", "")));
        assertThat(Files.readString(folder.resolve("push.key"))).doesNotContain("k=");
    }
}
