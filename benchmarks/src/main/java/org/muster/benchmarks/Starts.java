package org.muster.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.muster.cli.Visitor;
import org.muster.core.fact.PersonId;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccounts;

/**
 * From the start of the process to the first page, on an empty ledger and on the big one with a
 * snapshot; and what pages of the big one cost while commands come in.
 */
final class Starts implements Measurement {
    private static final int EMPTY_STARTS = 3;
    private static final int BATCH = 20;
    static final String NAME = "bench";
    static final String PASSWORD = UUID.randomUUID().toString();
    private static final String ROOT = "/o/" + BigOperation.ID;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String purpose() {
        return "start to first page over HTTP, and pages of the big operation under commands";
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        setting.report.say("program: " + ServerProcess.programName());
        empty(setting);
        BigLedger ledger = setting.ledger();
        makeAccount(ledger.folder());
        double unused = ledger.snapshot();
        big(setting, ledger);
    }

    private static void empty(Setting setting) throws Exception {
        List<Double> open = new ArrayList<>();
        List<Double> signedIn = new ArrayList<>();
        List<Double> used = new ArrayList<>();
        for (int i = 0; i < EMPTY_STARTS; i++) {
            Path data = setting.place.newFolder("empty");
            makeAccount(data);
            ServerProcess server =
                    ServerProcess.start(setting.place, data, setting.size.patience());
            try (Visitor visitor = new Visitor(server.port())) {
                var unused = visitor.page("/");
                open.add(server.secondsSinceStart());
                used.add(server.cpuSeconds());
                visitor.signIn(NAME, PASSWORD);
                var unusedToo = visitor.page("/");
                signedIn.add(server.secondsSinceStart());
            }
            setting.place.end(server);
        }
        setting.report.figure(
                "empty ledger: start to first page, median of " + EMPTY_STARTS,
                median(open),
                "s",
                new Aim.AtMost(2));
        setting.report.told("empty ledger: processor time until then", median(used), "s");
        setting.report.figure(
                "empty ledger: start to first page, signed in",
                median(signedIn),
                "s",
                new Aim.AtMost(2));
    }

    private static void big(Setting setting, BigLedger ledger) throws Exception {
        ServerProcess server =
                ServerProcess.start(setting.place, ledger.folder(), setting.size.patience());
        try (Visitor visitor = new Visitor(server.port())) {
            var unused = visitor.page(ROOT + "/");
            String big = String.format("%,d persons, snapshot: ", setting.size.persons());
            setting.report.figure(
                    big + "start to public page",
                    server.secondsSinceStart(),
                    "s",
                    new Aim.AtMost(15));
            setting.report.told(big + "processor time until then", server.cpuSeconds(), "s");
            visitor.signIn(NAME, PASSWORD);
            var room = visitor.page(ROOT + "/room");
            setting.report.figure(
                    big + "start to crisis room, signed in",
                    server.secondsSinceStart(),
                    "s",
                    new Aim.AtMost(15));
            awaitIndex(setting, server, visitor);
            pages(setting, visitor);
        }
        setting.place.end(server);
    }

    private static void awaitIndex(Setting setting, ServerProcess server, Visitor visitor)
            throws IOException, InterruptedException {
        String search = "/api/operations/" + BigOperation.ID + "/people?q=ba";
        HttpResponse<String> answer = visitor.get(search);
        while (answer.statusCode() == 503) {
            setting.progress.at(
                    "the server makes its index, seconds",
                    (long) server.secondsSinceStart(),
                    setting.size.patience().toSeconds());
            Thread.sleep(200);
            answer = visitor.get(search);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("a search answered " + answer.statusCode());
        }
        setting.report.told("start to first search answered", server.secondsSinceStart(), "s");
    }

    private static void pages(Setting setting, Visitor visitor) throws Exception {
        BigPersons people = new BigPersons(setting.size.persons(), BigOperation.SEED);
        List<String> paths =
                List.of("/room", "/room/figures", "/people", "/people/rows?q=ba", "/legs", "/gate");
        List<Latencies> all = new ArrayList<>();
        paths.forEach(path -> all.add(new Latencies()));
        int next = 9; // of ten persons the last has not come to the control centre
        for (int round = 0; round < setting.size.rounds(); round++) {
            for (int i = 0; i < BATCH && next < people.size(); i++, next += 10) {
                checkIn(visitor, people.id(next));
            }
            for (int i = 0; i < paths.size(); i++) {
                long start = System.nanoTime();
                var unused = visitor.page(ROOT + paths.get(i));
                all.get(i).add(System.nanoTime() - start);
                setting.progress.at("asking for pages", round, setting.size.rounds());
            }
        }
        for (int i = 0; i < paths.size(); i++) {
            String what = "page " + paths.get(i) + " after " + BATCH + " check-ins, ";
            setting.report.figure(
                    what + "p50",
                    all.get(i).millis(0.5),
                    "ms",
                    i == 0 ? new Aim.AtMost(200) : new Aim.Told());
            setting.report.told(what + "worst", all.get(i).millis(1), "ms");
        }
    }

    private static void checkIn(Visitor visitor, PersonId person) throws Exception {
        HttpResponse<String> answer =
                visitor.command(
                        BigOperation.ID.value(),
                        NAME,
                        PASSWORD,
                        "{\"id\":\"%s\",\"type\":\"gate.CheckIn\",\"persons\":[\"%s\"],\"gate\":\"hall\"}"
                                .formatted(UUID.randomUUID(), person));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "a check-in answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    static void makeAccount(Path data) throws IOException {
        UserAccounts accounts = UserAccounts.open(data.resolve("accounts.json"));
        if (accounts.find(NAME).isEmpty()) {
            var unused = accounts.create(NAME, "Bench", Set.of(Role.ADMINISTRATOR), PASSWORD);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
