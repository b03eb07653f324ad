package org.muster.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.movement.Leg;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;
import org.muster.server.plans.Adopting;
import org.muster.server.plans.AdoptionCheck;
import org.muster.server.plans.Asked;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.Found;
import org.muster.server.plans.Readings;
import org.muster.server.plans.WhatIf;

/**
 * What the plan board does for a large operation, without HTTP: reads it, searches for a plan,
 * checks it to be adopted, and mends it when a leg falls out.
 */
final class PlanBoard implements Measurement {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofSeconds(5);
    private static final int PAUSE = 10;

    @Override
    public String name() {
        return "board";
    }

    @Override
    public String purpose() {
        return "the plan board at Kabul's size: read, first plan, adopted, mended after a lost leg";
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        boolean full = setting.size.persons() >= Size.FULL.persons();
        int parties = full ? 35_000 : Math.max(30, setting.size.persons() / 20);
        int legs = full ? 780 : Math.max(6, parties / 20);
        DurableLedger ledger =
                setting.place.keep(
                        Ledgers.open(setting.place.newFolder("board"), Optional.empty()));
        Random ids = new Random(BigOperation.SEED);
        try (Desk desk =
                Desk.open(
                        BigOperation.ID,
                        ledger,
                        BigOperation.NODE,
                        Clock.systemUTC(),
                        () -> ids.nextLong() >>> 4)) {
            int people = new Askers(desk).fill(parties, legs);
            String what = "%,d people, %,d parties, %,d legs".formatted(people, parties, legs);
            setting.report.told("board, " + what + ": first read", read(desk), "s");
            setting.report.told("board: read again", read(desk), "s");
            plan(setting.report, desk, full ? LONG : BRIEF);
        }
        setting.place.end(ledger);
    }

    private static double read(Desk desk) {
        long began = System.nanoTime();
        Asked asked = new Readings().read(desk, List.of());
        if (asked.question().problem().parties().isEmpty()) {
            throw new IllegalStateException("nobody asks");
        }
        return since(began);
    }

    private static void plan(Report report, Desk desk, Duration limit) throws Exception {
        try (Drafts drafts = new Drafts(new Readings())) {
            Draft made = search(report, "a plan", drafts, desk, List.of(), limit);
            AdoptPlan adopt = Adopting.command(desk.operation(), made, List.of(made), "");
            CommandId id = new CommandId(2, 1);
            long began = System.nanoTime();
            List<Refusal> refusals = AdoptionCheck.listRefusals(desk, id, adopt);
            report.told("board: the plan checked to be adopted", since(began), "s");
            if (!refusals.isEmpty()) {
                throw new IllegalStateException(refusals.toString());
            }
            began = System.nanoTime();
            Askers.ask(desk, id, adopt);
            report.told("board: adopted by the desk", since(began), "s");
            LegId lost =
                    Leg.listAll(desk.view()).stream()
                            .min((one, other) ->
                                    one.plan().departs().compareTo(other.plan().departs()))
                            .orElseThrow()
                            .id();
            Draft mended =
                    search(
                            report,
                            "mended without its first leg",
                            drafts,
                            desk,
                            List.of(new WhatIf.Cancel(lost.toString())),
                            limit);
            report.told(
                    "board: people on another leg than in force",
                    mended.found().orElseThrow().peopleMoved(),
                    "people");
        }
    }

    /** Until the search has ended, looking at what it finds as the page does. */
    private static Draft search(
            Report report,
            String what,
            Drafts drafts,
            Desk desk,
            List<WhatIf> changes,
            Duration limit)
            throws InterruptedException {
        long began = System.nanoTime();
        int number = drafts.begin(desk, what, changes, limit).orElseThrow().number();
        if (!drafts.solve(desk, number)) {
            throw new IllegalStateException("another search goes on");
        }
        boolean first = true;
        while (true) {
            Draft draft = drafts.find(desk.operation(), number).orElseThrow();
            Optional<Found> found = draft.found();
            if (first && found.isPresent()) {
                first = false;
                report.figure(
                        "board, " + what + ": there, counted and checked",
                        since(began),
                        "s",
                        new Aim.AtMost(5));
            }
            if (!draft.isRunning()) {
                report.told("board, " + what + ": the search has ended", since(began), "s");
                if (!draft.found().orElseThrow().broken().isEmpty()) {
                    throw new IllegalStateException("the plan breaks rules");
                }
                return draft;
            }
            Thread.sleep(PAUSE);
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
