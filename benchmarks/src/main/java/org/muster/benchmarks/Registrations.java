package org.muster.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.muster.benchmarks.families.Ending;
import org.muster.benchmarks.families.Ending.Acknowledged;
import org.muster.benchmarks.families.Ending.Failed;
import org.muster.benchmarks.families.Ending.PutOff;
import org.muster.benchmarks.families.OwnPage;
import org.muster.benchmarks.families.Plan;
import org.muster.benchmarks.families.Spike;
import org.muster.benchmarks.families.Timed;
import org.muster.cli.Visitor;

/**
 * A registration spike on the citizens' pages of a server in a process of its own, and a burst of
 * twenty times as many; then a check that whatever was acknowledged is in its ledger, once.
 */
final class Registrations implements Measurement {
    private static final int PER_HOUR = 10_000;
    private static final int TIMES = 20;
    private static final int MOST_OPENED = 100;
    private static final double AIM_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration COMES_BACK = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public String purpose() {
        return "10,000 families an hour through the citizens' pages, and 20 times as many; none lost";
    }

    @Override
    public void run(Setting setting) throws Exception {
        Path data = setting.place.newFolder("registrations");
        Starts.makeAccount(data);
        RegistrationSize size = RegistrationSize.of(setting.size);
        List<Ending> endings = new ArrayList<>();
        ServerProcess server = ServerProcess.start(setting.place, data, setting.size.patience());
        open(server.port());
        endings.addAll(spike(setting, server, size));
        endings.addAll(burst(setting, server, size));
        setting.place.end(server);
        again(setting, data, size, endings);
        Registered.of(data, endings).tell(setting.report);
    }

    static void open(int port) throws Exception {
        try (Visitor visitor = new Visitor(port)) {
            HttpResponse<String> answer =
                    visitor.command(
                            BigOperation.ID.value(),
                            Starts.NAME,
                            Starts.PASSWORD,
                            """
                            {"id":"%s","type":"operation.OpenOperation","plan":{"name":"Spike",
                            "own":"FRA","country":"NER","place":"Niamey","zone":"Africa/Niamey",
                            "post":"Embassy","exercise":true}}\
                            """
                                    .formatted(UUID.randomUUID()));
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("opening answered " + answer.statusCode() + answer.body());
            }
        }
    }

    private static Plan plan(
            ServerProcess server, RegistrationSize size, int first, int households, int perHour) {
        return new Plan(
                BigOperation.ID.value(),
                server.port(),
                households,
                perHour,
                first,
                size.pause(),
                COMES_BACK,
                PATIENCE,
                BigOperation.SEED);
    }

    private static List<Ending> spike(Setting setting, ServerProcess server, RegistrationSize size)
            throws Exception {
        // the first pages of a server are slow once, and no spike comes to one just started
        Spike warm = run(setting, plan(server, size, 0, size.warm(), PER_HOUR * TIMES));
        double before = server.cpuSeconds();
        Spike spike = run(setting, plan(server, size, size.warm(), size.households(), PER_HOUR));
        String of = "%,d families an hour: ".formatted(PER_HOUR);
        tell(setting.report, of, spike);
        setting.report.figure(
                of + "durable answer, p99",
                latencies(spike, Timed.Kind.SENT).millis(0.99),
                "ms",
                new Aim.AtMost(AIM_MILLIS));
        setting.report.figure(
                of + "not acknowledged",
                spike.endings().size() - spike.listOf(Acknowledged.class).size(),
                "",
                new Aim.AtMost(0));
        setting.report.told(
                of + "processor time of the server",
                (server.cpuSeconds() - before) / spike.seconds(),
                "cores");
        List<Ending> all = new ArrayList<>(warm.endings());
        all.addAll(spike.endings());
        return all;
    }

    private static List<Ending> burst(Setting setting, ServerProcess server, RegistrationSize size)
            throws Exception {
        int first = size.warm() + size.households();
        Spike burst = run(setting, plan(server, size, first, size.burst(), PER_HOUR * TIMES));
        String of = "%d times as many: ".formatted(TIMES);
        tell(setting.report, of, burst);
        setting.report.figure(
                of + "neither acknowledged nor told to come back",
                burst.listOf(Failed.class).size(),
                "",
                new Aim.AtMost(0));
        burst.listOf(Failed.class).stream()
                .collect(Collectors.groupingBy(Failed::why, Collectors.counting()))
                .forEach((why, times) -> setting.report.say("  " + times + " times: " + why));
        return burst.endings();
    }

    private static Spike run(Setting setting, Plan plan) throws InterruptedException {
        return Spike.run(plan, done -> setting.progress.at("families", done, plan.households()));
    }

    private static void tell(Report report, String of, Spike spike) {
        Latencies pages = latencies(spike, Timed.Kind.PAGE);
        Latencies sent = latencies(spike, Timed.Kind.SENT);
        report.told(of + "families", spike.endings().size(), "");
        report.told(of + "acknowledged", spike.listOf(Acknowledged.class).size(), "");
        report.told(of + "told to come back", spike.listOf(PutOff.class).size(), "");
        report.told(
                of + "sendings answered with 429", latencies(spike, Timed.Kind.OTHER).size(), "");
        report.told(of + "pages", pages.size() / spike.seconds(), "per s");
        report.told(of + "pages, p50", pages.millis(0.5), "ms");
        report.told(of + "pages, p99", pages.millis(0.99), "ms");
        report.told(of + "pages, worst", pages.millis(1), "ms");
        report.told(of + "durable answer, p50", sent.millis(0.5), "ms");
        report.told(of + "durable answer, worst", sent.millis(1), "ms");
    }

    private static Latencies latencies(Spike spike, Timed.Kind kind) {
        Latencies latencies = new Latencies();
        spike.answers().stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> latencies.add(one.nanos()));
        return latencies;
    }

    /** A server that is started again knows them by what they were told. */
    private static void again(
            Setting setting, Path data, RegistrationSize size, List<Ending> endings)
            throws Exception {
        ServerProcess server = ServerProcess.start(setting.place, data, setting.size.patience());
        Plan plan = plan(server, size, 0, 0, PER_HOUR);
        List<Acknowledged> told =
                endings.stream()
                        .filter(Acknowledged.class::isInstance)
                        .map(Acknowledged.class::cast)
                        .toList();
        int shut = 0;
        for (int i = 0; i < told.size(); i += Math.ceilDiv(told.size(), MOST_OPENED)) {
            shut += OwnPage.opens(told.get(i), plan) ? 0 : 1;
        }
        setting.report.figure(
                "started again: of %d families not let in by reference and PIN"
                        .formatted(Math.min(told.size(), MOST_OPENED)),
                shut,
                "",
                new Aim.AtMost(0));
        setting.place.end(server);
    }
}
