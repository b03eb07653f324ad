package org.muster.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.muster.cli.Visitor;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.ApproveCampaign;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * One campaign to very many telephones, through a server in a process of its own to a system that
 * takes messages by webhook; beside as many plain requests to the same system, which nobody
 * records.
 */
final class ToMany implements Measurement {
    private static final int MOST = 40_000;
    private static final Duration MOST_WAITING = Duration.ofMinutes(10);
    private static final int AT_ONCE = 32;
    private static final int CHUNK = 500;
    private static final UserId USER = new UserId("bench");
    private static final UserId SECOND = new UserId("second");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public String purpose() {
        return "one campaign to many telephones: release, sending, and that each got it once";
    }

    @Override
    public void run(Setting setting) throws Exception {
        int readers = Math.min(MOST, setting.size.persons());
        Path data = setting.place.newFolder("campaign");
        Starts.makeAccount(data);
        CampaignPlan plan = plan();
        CampaignId campaign = write(data, readers, plan);
        try (Gateway gateway = Gateway.open()) {
            double plain = posts(gateway, readers);
            gateway.forget();
            ServerProcess server =
                    ServerProcess.start(
                            setting.place,
                            data,
                            setting.size.patience(),
                            List.of(
                                    "--way-out",
                                    BigOperation.ID + "=" + gateway.address() + "#rate=9999"),
                            Map.of("MUSTER_WAY_OUT_SECRET", UUID.randomUUID().toString()));
            double release = release(server, campaign, plan);
            double sending = untilReached(setting, gateway, readers);
            setting.place.end(server);
            tell(setting, readers, plain, release, sending);
            setting.report.figure(
                    "more than one message to one telephone",
                    gateway.twice(),
                    "",
                    new Aim.AtMost(0));
        }
        setting.report.figure(
                "telephones without a record that it was sent, after the server ended",
                readers - sent(data, campaign),
                "",
                new Aim.AtMost(0));
    }

    private static void tell(
            Setting setting, int readers, double plain, double release, double sending) {
        setting.report.told("telephones", readers, "");
        setting.report.told("release, until it is durable", release, "s");
        setting.report.told("from then to the last message", sending, "s");
        setting.report.told("messages", readers / sending, "per s");
        setting.report.told("plain requests to the same system", readers / plain, "per s");
        setting.report.told("time for each, beside a plain request", sending / plain, "times");
    }

    private static CampaignPlan plan() {
        return new CampaignPlan(
                "news",
                Audience.of(),
                List.of(
                        new CampaignText("fr", "Nouvelles", "Bonjour {name}, restez chez vous."),
                        new CampaignText("en", "News", "Hello {name}, stay at home.")),
                Question.WISH,
                Optional.empty(),
                true,
                OptionalInt.empty());
    }

    private static CampaignId write(Path data, int readers, CampaignPlan plan) throws Exception {
        BigPersons people = new BigPersons(readers, BigOperation.SEED);
        try (DurableLedger ledger = Ledgers.open(data, Optional.empty());
                Desk desk = desk(ledger)) {
            var opened = ask(desk, USER, new OpenOperation(BigOperation.ID, operation()));
            for (int from = 0; from < readers; from += CHUNK) {
                List<NewPerson> some =
                        IntStream.range(from, Math.min(readers, from + CHUNK))
                                .mapToObj(i -> new NewPerson(details(people, i), Presence.HERE))
                                .toList();
                var registered = ask(desk, USER, new RegisterPersons(LIST, some));
            }
            CampaignId id =
                    ask(desk, USER, new DraftCampaign(BigOperation.ID, plan)).stream()
                            .map(recorded -> ((CampaignDrafted) recorded.fact()).campaign())
                            .findFirst()
                            .orElseThrow();
            var approved = ask(desk, SECOND, new ApproveCampaign(id, plan.seal()));
            return id;
        }
    }

    private static Desk desk(DurableLedger ledger) throws Exception {
        AtomicLong ids = new AtomicLong(1);
        return Desk.open(
                BigOperation.ID, ledger, ledger.nodeId(), Clock.systemUTC(), ids::incrementAndGet);
    }

    private static OperationPlan operation() {
        return new OperationPlan(
                "Spike",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Niamey",
                ZoneId.of("Africa/Niamey"),
                "Embassy",
                true);
    }

    private static Details details(BigPersons people, int i) {
        return Details.ofName(people.name(i))
                .withContacts(
                        List.of(
                                new ContactPoint(
                                        ContactPoint.Channel.PHONE,
                                        String.format("+22790%06d", i))));
    }

    private static List<Recorded> ask(Desk desk, UserId by, Command command) throws Exception {
        return switch (desk.ask(CommandId.of(UUID.randomUUID()), by, command)) {
            case Answer.Done done -> done.facts();
            case Answer.Declined declined ->
                    throw new IOException(declined.reasons().getFirst().sentence());
        };
    }

    /** By the API, so that all that an officer waits for is in it. */
    private static double release(ServerProcess server, CampaignId campaign, CampaignPlan plan)
            throws Exception {
        try (Visitor visitor = new Visitor(server.port())) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    visitor.command(
                            BigOperation.ID.value(),
                            Starts.NAME,
                            Starts.PASSWORD,
                            """
                            {"id":"%s","type":"campaign.ReleaseCampaign","operation":"%s",
                            "campaign":"%s","seal":"%s"}\
                            """
                                    .formatted(
                                            UUID.randomUUID(),
                                            BigOperation.ID,
                                            campaign,
                                            plan.seal()));
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(
                        "the release answered " + answer.statusCode() + answer.body());
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double untilReached(Setting setting, Gateway gateway, int readers)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + MOST_WAITING.toNanos();
        while (gateway.reached() < readers && System.nanoTime() < end) {
            setting.progress.at("telephones", gateway.reached(), readers);
            Thread.sleep(10);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** As many requests of the same size, so many at once as the server sends. */
    private static double posts(Gateway gateway, int many) throws Exception {
        Semaphore room = new Semaphore(AT_ONCE);
        long start = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                HttpRequest request = request(gateway, i);
                room.acquire();
                all.add(
                        threads.submit(() -> {
                            try {
                                return http.send(request, HttpResponse.BodyHandlers.discarding())
                                        .statusCode();
                            } finally {
                                room.release();
                            }
                        }));
            }
            for (Future<Integer> one : all) {
                if (one.get() / 100 != 2) {
                    throw new IOException("the gateway answered " + one.get());
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static HttpRequest request(Gateway gateway, int i) {
        String body =
                "{\"id\":\"m-%d\",\"to\":\"tel:+22790%06d\",\"text\":\"Bonjour, restez chez vous.\"}"
                        .formatted(i, i);
        return HttpRequest.newBuilder(URI.create(gateway.address()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static int sent(Path data, CampaignId campaign) throws Exception {
        try (DurableLedger ledger = Ledgers.open(data, Optional.empty());
                Desk desk = desk(ledger)) {
            return (int)
                    Campaign.find(desk.view(), campaign)
                            .orElseThrow()
                            .listSendings(desk.view())
                            .stream()
                            .filter(one -> one.state() instanceof Sending.State.Underway)
                            .count();
        }
    }
}
