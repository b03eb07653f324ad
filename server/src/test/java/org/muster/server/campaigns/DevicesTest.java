package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.PushPoint;
import org.muster.core.campaign.Pushes;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending.State;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.PersonId;
import org.muster.core.operation.OperationState;
import org.muster.core.register.ContactPoint;
import org.muster.server.Client;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.TestServer;
import org.muster.server.messaging.Certificate;
import org.muster.server.messaging.MailAddress;
import org.muster.server.messaging.push.Phone;
import org.muster.server.messaging.push.PushService;
import org.muster.server.messaging.push.PushSettings;
import org.muster.server.messaging.smpp.ShortMessageCentre.Order;

/** Who chose it is told on a device that there is news. */
@Timeout(60)
class DevicesTest extends SendingCase {
    @TempDir private static Path certificates;
    private static Certificate certificate;
    private final Phone phone = Phone.make();
    private PushService service;

    @BeforeAll
    static void certify() throws Exception {
        certificate = Certificate.in(certificates);
    }

    @BeforeEach
    void serve() throws Exception {
        service = PushService.open(certificate);
    }

    @AfterEach
    void shut() {
        service.close();
    }

    @Override
    Settings settings() {
        return super.settings().withWaysOut(List.of(sms(), push()));
    }

    private static WayOut push() {
        return new WayOut.Push(
                OPERATION,
                new PushSettings(
                        new MailAddress("crisis@example.org"),
                        true,
                        Optional.of(certificate.client()),
                        Duration.ofSeconds(5)),
                100);
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
