package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeReading;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.movement.Leg;
import org.muster.core.pass.Pass;
import org.muster.core.pass.PassCommand.UsePass;
import org.muster.core.pass.PassUse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A pass is shown at a gate: whose it is, whether it still counts, and in they come. */
@RestController
class PassGatePages {
    private final Screen screen;

    PassGatePages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/gate/pass")
    ResponseEntity<String> show(Visit visit) {
        CodeReading reading = read(visit);
        Optional<Refusal> bad = PassUse.refuse(reading, CodeKind.PASS, "q");
        if (bad.isPresent()) {
            return screen.show(
                    told(visit, List.of(bad.get())), "passGate", sheet(visit, Optional.empty()));
        }
        Pass pass =
                Pass.of(
                        visit.view(),
                        new PassId(((CodeReading.Genuine) reading).content().number()));
        return screen.show(
                told(visit, PassUse.refuseSpent(pass)),
                "passGate",
                sheet(visit, Optional.of(pass)));
    }

    @PostMapping("/o/{op}/gate/pass")
    ResponseEntity<String> use(Visit visit) {
        Form form = visit.form();
        List<PersonId> persons =
                form.listValues("persons").stream().map(PersonId::parse).distinct().toList();
        return screen.send(
                visit,
                () ->
                        new UsePass(
                                visit.desk().operation(),
                                form.value("code"),
                                persons,
                                form.value("gate")),
                facts ->
                        visit.frame()
                                .link(
                                        back(visit)
                                                + persons.stream()
                                                        .findFirst()
                                                        .map(first -> "&p=" + first)
                                                        .orElse("")),
                this::show);
    }

    private static CodeReading read(Visit visit) {
        return PassUse.read(
                visit.view(), visit.desk().operation(), visit.form().value("code"), visit.asOf());
    }

    /** What was refused is told once, whether it was asked for or seen beforehand. */
    private static Visit told(Visit visit, List<Refusal> refusals) {
        List<Problem> problems =
                refusals.stream()
                        .map(refusal -> Problem.of(refusal, visit.frame().words()))
                        .filter(problem ->
                                visit.form().problems().stream()
                                        .noneMatch(known -> known.code().equals(problem.code())))
                        .toList();
        return visit.with(visit.form().with(problems));
    }

    private static PassGateSheet sheet(Visit visit, Optional<Pass> pass) {
        return new PassGateSheet(
                visit.form().value("gate"),
                visit.form().value("leg"),
                visit.form().value("code"),
                back(visit),
                pass,
                pass.map(known -> PassSheet.members(visit.view(), known)).orElse(List.of()));
    }

    /** The page for a pass that was scanned at a gate. */
    static String address(String gate, Optional<Leg> leg, String code) {
        return "gate/pass?gate="
                + Frame.encode(gate)
                + "&leg="
                + leg.map(one -> one.id().toString()).orElse("")
                + "&code="
                + Frame.encode(code);
    }

    private static String back(Visit visit) {
        return "gate?gate="
                + Frame.encode(visit.form().value("gate"))
                + "&leg="
                + Frame.encode(visit.form().value("leg"));
    }
}
