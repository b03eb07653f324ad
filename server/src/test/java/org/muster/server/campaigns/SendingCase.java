package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.Sending.State;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
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
import org.muster.server.MemoryLedger;
import org.muster.server.Settings;
import org.muster.server.TestServer;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.smpp.ShortMessageCentre;

/** A server with one operation, a real short message centre and a real mail server. */
abstract class SendingCase {
    static final OperationId OPERATION = new OperationId("niamey");
    static final String PHONE = "+227 90 12 34 56";

    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list 1");

    @TempDir Path folder;
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    final MemoryLedger ledger = new MemoryLedger();
    ShortMessageCentre centre;
    TestServer server;

    @BeforeEach
    void start() throws Exception {
        centre = ShortMessageCentre.open();
        mail.start();
        server = TestServer.start(settings(), ledger).open(OPERATION.toString());
    }

    WayOut sms() {
        return WayOut.parse(
                OPERATION,
                URI.create("smpp://muster@127.0.0.1:" + centre.port() + "?from=7070&rate=100"),
                new Secret(ShortMessageCentre.PASSWORD));
    }

    Settings settings() {
        WayOut post =
                WayOut.parse(
                        OPERATION,
                        URI.create(
                                "smtp://crisis%40example.org@127.0.0.1:"
                                        + mail.getSmtp().getPort()),
                        new Secret(""));
        return Settings.of(folder)
                .withTime(Clock.systemUTC(), ids(5))
                .withWaysOut(List.of(sms(), post));
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
    }

    PersonId register(String name, ContactPoint.Channel channel, String... contacts)
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

    CampaignId release(Question question, Optional<Meeting> meeting) throws Exception {
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

    List<Sending> sendings(CampaignId id) {
        return Campaign.find(desk().view(), id).orElseThrow().listSendings(desk().view());
    }

    Sending only(CampaignId id) {
        assertThat(sendings(id)).hasSize(1);
        return sendings(id).getFirst();
    }

    void untilUnderway(CampaignId id) throws InterruptedException {
        until(() -> only(id).state() instanceof State.Underway);
    }

    Desk desk() {
        return server.server().office().find(OPERATION).orElseThrow();
    }

    List<Recorded> give(Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId("officer"), command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).facts();
    }

    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    void reply(String text) {
        assertThat(centre.deliver(0, 0, text.getBytes(StandardCharsets.US_ASCII))).isZero();
    }
}
