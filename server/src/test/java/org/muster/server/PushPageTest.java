package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.campaign.Pushes;
import org.muster.core.citizen.Family;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.server.campaigns.WayOut;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.push.Phone;

/** A family chooses on its own page to be told on a device that there is news. */
class PushPageTest {
    private static final OperationId NIAMEY = new OperationId("niamey");

    @TempDir private static Path folder;
    private static MusterServer server;
    private final Phone phone = Phone.make();

    @BeforeAll
    static void start() throws Exception {
        WayOut push = WayOut.parse(NIAMEY, URI.create("push://crisis@example.org"), new Secret(""));
        TestServer started =
                TestServer.start(
                        Settings.of(folder).withWaysOut(List.of(push)), new MemoryLedger());
        server = started.server();
        started.open("niamey");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static View view() {
        return server.office().find(NIAMEY).orElseThrow().view();
    }

    private static Family tell(Citizen citizen, String name) throws Exception {
        citizen.tell("LEAVE", name, "+22790000001");
        String[] codes = Citizen.codes(citizen.send().body());
        return Family.find(view(), RequestId.parse(codes[0])).orElseThrow();
    }

    private HttpResponse<String> choose(Citizen citizen, String endpoint) throws Exception {
        return citizen.post(
                "help/own/push",
                "command",
                UUID.randomUUID().toString(),
                "endpoint",
                endpoint,
                "key",
                phone.key(),
                "secret",
                phone.secret());
    }

    @Test
    void aDeviceIsChosenAndEnded() throws Exception {
        Citizen citizen = new Citizen(server);
        Family family = tell(citizen, "Push");
        String page = citizen.get("help/own?lang=en").body();
        // without a script nothing is offered
        assertThat(page)
                .contains(
                        "Tell me on this phone",
                        "id=\"push\" hidden",
                        "data-root=\"/o/niamey/help\"");
        String chosen = choose(citizen, "https://push.example.net/AbC").body();
        assertThat(chosen).contains("Devices that show when there is news: 1");
        assertThat(chosen).doesNotContain("push.example.net");
        assertThat(Pushes.of(view(), family.person()))
                .singleElement()
                .satisfies(point ->
                        assertThat(point.endpoint()).isEqualTo("https://push.example.net/AbC"));
        choose(citizen, "https://push.example.net/AbC");
        assertThat(Pushes.of(view(), family.person())).hasSize(1);
        String ended =
                citizen.post("help/own/unpush", "command", UUID.randomUUID().toString()).body();
        assertThat(ended).doesNotContain("Devices that show");
        assertThat(Pushes.of(view(), family.person())).isEmpty();
    }

    @Test
    void noMoreThanFiveAndNoneThatCannotBe() throws Exception {
        Citizen citizen = new Citizen(server);
        Family family = tell(citizen, "Many");
        citizen.get("help/own?lang=en");
        for (int i = 0; i < Pushes.MOST; i++) {
            choose(citizen, "https://push.example.net/" + i);
        }
        HttpResponse<String> more = choose(citizen, "https://push.example.net/more");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("5 devices are told already");
        for (String endpoint :
                List.of(
                        "http://push.example.net/1",
                        "",
                        "https:///",
                        "https://x/" + "a".repeat(1_000))) {
            assertThat(choose(citizen, endpoint).statusCode()).as(endpoint).isEqualTo(422);
        }
        assertThat(Pushes.of(view(), family.person())).hasSize(Pushes.MOST);
    }

    @Test
    void nothingIsChosenWhereThePageIsShut() throws Exception {
        Citizen stranger = new Citizen(server);
        stranger.get("help/own?lang=en");
        assertThat(choose(stranger, "https://push.example.net/1").body())
                .contains("PIN (six digits)");
    }

    @Test
    void theWorkerIsAScriptOfItsOperationAlone() throws Exception {
        Citizen citizen = new Citizen(server);
        HttpResponse<String> worker = citizen.get("help/push-worker.js");
        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(Citizen.header(worker, "Content-Type")).startsWith("text/javascript");
        assertThat(Citizen.header(worker, "Service-Worker-Allowed")).isEmpty();
        assertThat(worker.body()).contains("showNotification", "notificationclick");
    }

    @Test
    void aSmallNetworkBearsThePage() throws Exception {
        Citizen citizen = new Citizen(server);
        tell(citizen, "Light");
        int page = citizen.weight("help/own");
        int script = citizen.weight("/assets/portal-push.js");
        int worker = citizen.weight("help/push-worker.js");
        assertThat(page + script + worker + citizen.weight("/assets/portal.css"))
                .isLessThan(30_000);
    }
}
