package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.movement.Leg;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.station.Station;
import org.muster.core.station.StationPlan;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One station of a gate: a field to scan into, and the one thing that the station does. Whoever is
 * sent on leaves the page ready for the next.
 */
@RestController
class StationPages {
    private static final int CANDIDATES = 9;

    private final Screen screen;
    private final Searching searching;
    private final OpenLegs openLegs;

    StationPages(Screen screen, Searching searching, OpenLegs openLegs) {
        this.screen = screen;
        this.searching = searching;
        this.openLegs = openLegs;
    }

    @GetMapping("/o/{op}/gate/station/{station}")
    ResponseEntity<String> station(Visit visit, @PathVariable("station") String name) {
        StationPlan plan = plan(visit);
        Station station = get(visit, plan, name);
        Before before = Before.of(visit, searching, openLegs);
        if (before.pass().isPresent()) {
            return Screen.seeOther(
                    visit.frame()
                            .link(
                                    PassGatePages.address(
                                            plan.gate(),
                                            GateForm.of(visit).findLeg(),
                                            before.pass().get())));
        }
        return show(asNewcomer(before, plan, station), plan, station);
    }

    /** A passport that nobody on the lists has is no fault where people come in. */
    private static Before asNewcomer(Before before, StationPlan plan, Station station) {
        boolean newcomer =
                plan.isFirst(station)
                        && before.person().isEmpty()
                        && before.candidates().isEmpty()
                        && WalkIn.read(before.typed(), GateForm.of(before.visit()).today())
                                .isPresent();
        Visit visit = before.visit();
        return newcomer
                ? new Before(
                        visit.with(new Form(visit.form().values(), List.of())),
                        Optional.empty(),
                        List.of(),
                        before.typed(),
                        Optional.empty())
                : before;
    }

    private ResponseEntity<String> show(Before before, StationPlan plan, Station station) {
        Visit visit = before.visit();
        GateForm form = GateForm.of(visit);
        Optional<Leg> leg = form.findLeg();
        Accounts accounts = new Accounts(visit.view());
        Optional<GateSheet.Answer> answer =
                before.person()
                        .filter(id -> accounts.find(id).isPresent())
                        .map(id -> GateSheet.answer(visit.view(), id, leg, form.today()));
        StationSheet sheet =
                new StationSheet(
                        plan,
                        station,
                        leg,
                        answer.isPresent() ? "" : before.typed(),
                        before.candidates().stream()
                                .limit(CANDIDATES)
                                .flatMap(id -> accounts.find(id).stream())
                                .map(account -> PeopleSheet.row(visit.view(), accounts, account))
                                .toList(),
                        answer,
                        family(visit, answer, plan, station),
                        WalkIn.read(before.typed(), form.today()),
                        form.papers(),
                        before.boarding(),
                        done(visit, plan, station),
                        StationSheet.awaited(visit.view(), station, leg));
        return screen.show(visit, "station", sheet);
    }

    private static List<StationSheet.Member> family(
            Visit visit, Optional<GateSheet.Answer> answer, StationPlan plan, Station station) {
        return answer.map(found ->
                        StationSheet.family(
                                visit.view(), found, plan, station, GateForm.of(visit).today()))
                .orElse(List.of());
    }

    /** Those just sent on, with where they go. */
    private static List<StationSheet.Member> done(Visit visit, StationPlan plan, Station station) {
        Accounts accounts = new Accounts(visit.view());
        GateForm form = GateForm.of(visit);
        return visit.form().listValues("done").stream()
                .map(text -> visit.reference("person", PersonId::parse, text))
                .filter(id -> accounts.find(id).isPresent())
                .map(id -> GateSheet.answer(visit.view(), id, form.findLeg(), form.today()))
                .flatMap(answer ->
                        StationSheet.family(visit.view(), answer, plan, station, form.today())
                                .stream()
                                .filter(StationSheet.Member::self))
                .toList();
    }

    /** A fresh band goes to the person in front; anything else is somebody to look up. */
    @PostMapping("/o/{op}/gate/station/{station}/scan")
    ResponseEntity<String> scan(Visit visit, @PathVariable("station") String name) {
        StationPlan plan = plan(visit);
        Station station = get(visit, plan, name);
        String typed = visit.form().value("q");
        GateForm form = GateForm.of(visit);
        Optional<PersonId> person = form.findPerson();
        if (person.isPresent()
                && Scan.read(visit, typed, form.today()) instanceof Scan.FreshBand fresh) {
            return screen.send(
                    visit,
                    () -> new GiveBand(person.get(), fresh.band()),
                    facts -> onward(visit, plan, station, person.get(), List.of(person.get())),
                    again -> again(again, plan, station));
        }
        // a code that cannot be read leaves the person in front where they are
        return Screen.seeOther(
                address(visit, plan, station)
                        + person.map(id -> "&p=" + id).orElse("")
                        + "&q="
                        + Frame.encode(typed));
    }

    @PostMapping("/o/{op}/gate/station/{station}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("station") String name, @PathVariable("act") String act) {
        StationPlan plan = plan(visit);
        Station station = get(visit, plan, name);
        return screen.send(
                visit,
                () -> StationForm.of(visit, plan, station).command(act),
                facts -> next(visit, plan, station, act, facts),
                again -> again(again, plan, station));
    }

    private ResponseEntity<String> again(Visit visit, StationPlan plan, Station station) {
        Before same =
                new Before(
                        visit,
                        GateForm.of(visit).findPerson(),
                        List.of(),
                        visit.form().value("papers"),
                        Optional.empty());
        return show(same, plan, station);
    }

    private static String next(
            Visit visit, StationPlan plan, Station station, String act, List<Recorded> facts) {
        if (facts.getFirst().fact() instanceof PersonRegistered registered) {
            return address(visit, plan, station) + "&p=" + registered.person();
        }
        Optional<PersonId> person = GateForm.of(visit).findPerson();
        if (person.isEmpty()) {
            return address(visit, plan, station);
        }
        return switch (act) {
            case "pass", "board", "standby", "hold" ->
                    address(visit, plan, station)
                            + StationForm.persons(visit).stream()
                                    .map(id -> "&done=" + id)
                                    .collect(Collectors.joining());
            case "identify" -> onward(visit, plan, station, person.get(), List.of(person.get()));
            default -> address(visit, plan, station) + "&p=" + person.get();
        };
    }

    /**
     * To the next of the family for whom the station has something to do, or to the next family.
     */
    private static String onward(
            Visit visit, StationPlan plan, Station station, PersonId person, List<PersonId> done) {
        Visit now = new Visit(visit.desk(), visit.desk().view(), visit.frame());
        GateForm form = GateForm.of(now);
        GateSheet.Answer answer =
                GateSheet.answer(now.view(), person, form.findLeg(), form.today());
        Optional<PersonId> next =
                StationSheet.family(now.view(), answer, plan, station, form.today()).stream()
                        .filter(StationSheet.Member::here)
                        .map(StationSheet.Member::person)
                        .findFirst();
        return address(visit, plan, station)
                + next.map(id -> "&p=" + id)
                        .orElseGet(() ->
                                done.stream()
                                        .map(id -> "&done=" + id)
                                        .collect(Collectors.joining()));
    }

    private static String address(Visit visit, StationPlan plan, Station station) {
        return visit.frame()
                .link(
                        "gate/station/"
                                + station
                                + "?gate="
                                + Frame.encode(plan.gate())
                                + "&leg="
                                + Frame.encode(visit.form().value("leg")));
    }

    private static StationPlan plan(Visit visit) {
        String gate = visit.form().value("gate");
        return StationPlan.find(visit.view(), gate)
                .orElseThrow(() -> visit.notThere("station", gate));
    }

    private static Station get(Visit visit, StationPlan plan, String name) {
        return Choices.find(name, Station.class)
                .filter(plan.stations()::contains)
                .orElseThrow(() -> visit.notThere("station", name));
    }
}
