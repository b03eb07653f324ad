package org.muster.server.pages;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.export.Canary;
import org.muster.core.export.Export;
import org.muster.core.export.ExportCommand.ApproveExport;
import org.muster.core.export.ExportCommand.DeclineExport;
import org.muster.core.export.ExportCommand.RevokeExport;
import org.muster.core.export.ExportFact;
import org.muster.core.fact.Command;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.View;
import org.muster.core.register.Note;
import org.muster.core.roll.Roll;
import org.muster.core.tally.Basis;
import org.muster.formats.age.AgeKey;
import org.muster.server.exports.CanaryMaker;
import org.muster.server.exports.ExportLinks;
import org.muster.server.host.Rolls;
import org.muster.server.sheets.ExportPeople;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** People's data that leave: asked for with rows, fields, reason, recipient and end; decided on. */
@RestController
class ExportPages {
    private final Screen screen;
    private final Rolls rolls;
    private final ExportLinks links;

    ExportPages(Screen screen, Rolls rolls, ExportLinks links) {
        this.screen = screen;
        this.rolls = rolls;
        this.links = links;
    }

    @GetMapping("/o/{op}/exports")
    ResponseEntity<String> exports(Visit visit) {
        return screen.show(
                visit,
                "exports",
                Export.listAll(visit.view()).stream()
                        .map(export -> ExportSheet.Line.of(visit, export))
                        .toList());
    }

    @GetMapping("/o/{op}/exports/new")
    ResponseEntity<String> form(Visit visit) {
        return screen.show(visit, "exportAsk", ExportAskSheet.of(visit));
    }

    @PostMapping("/o/{op}/exports/new")
    ResponseEntity<String> ask(Visit visit) {
        return screen.send(
                visit,
                () -> ExportForms.read(visit),
                facts ->
                        facts.getFirst().fact() instanceof ExportFact asked
                                ? visit.frame().link("exports/" + asked.export())
                                : visit.frame().link("exports"),
                this::form);
    }

    @GetMapping("/o/{op}/exports/{export}")
    ResponseEntity<String> export(Visit visit, @PathVariable("export") String number) {
        return screen.show(visit, "export", sheet(visit, get(visit, number)));
    }

    private ExportSheet sheet(Visit visit, Export export) {
        boolean over = ExportSheet.isOver(visit, export);
        return new ExportSheet(
                export,
                export.people().orElseGet(() -> count(visit, export)),
                ExportSheet.words(visit, export.asked().rows()),
                export.isOpen(visit.desk().now())
                        ? Optional.of(link(visit, export))
                        : Optional.empty(),
                over,
                export.askedBy().value().equals(visit.frame().reader().name()),
                new FactWords(visit.view(), visit.frame())
                        .lines(visit.view().history(export.id()).listAll().reversed()));
    }

    private String link(Visit visit, Export export) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(visit.frame().root() + "taken/")
                .path(links.make(visit.desk().operation(), export.id()))
                .toUriString();
    }

    /** How many it would be about if it were approved now. */
    private int count(Visit visit, Export export) {
        return rolls.read(
                visit.desk(),
                (roll, view) -> ExportPeople.pick(view, roll, export.asked().rows()).size());
    }

    @PostMapping("/o/{op}/exports/{export}/approve")
    ResponseEntity<String> approve(Visit visit, @PathVariable("export") String number) {
        Export export = get(visit, number);
        return screen.send(
                visit,
                () -> approval(visit, export),
                facts -> visit.frame().link("exports/" + export.id()),
                again -> export(again, number));
    }

    /** Whoever approves lets as many leave as the page told them, and to a key that is whole. */
    private ApproveExport approval(Visit visit, Export export) {
        if (AgeKey.find(export.asked().recipient().key()).isEmpty()) {
            throw new Typed("key", visit.frame().word("export.key.wrong"));
        }
        return rolls.read(visit.desk(), (roll, view) -> approval(visit, export, view, roll));
    }

    private static ApproveExport approval(Visit visit, Export export, View view, Roll roll) {
        List<ExportPeople.Picked> people = ExportPeople.pick(view, roll, export.asked().rows());
        Frame frame = visit.frame();
        if (!visit.form().has("people", String.valueOf(people.size()))) {
            throw new Typed(
                    "people", frame.word("export.people.changed", frame.number(people.size())));
        }
        LocalDate today = LocalDate.ofInstant(visit.desk().now(), frame.moment().zone());
        return new ApproveExport(
                export.id(),
                people.size(),
                CanaryMaker.on(today).make(nationalities(people), taken(view, roll)));
    }

    private static List<String> nationalities(List<ExportPeople.Picked> picked) {
        return picked.stream()
                .map(one -> one.line().map(line -> line.nationality(Basis.COUNTED)).orElse(""))
                .toList();
    }

    /** By the register, and by the marks of other exports. */
    private static Set<String> taken(View view, Roll roll) {
        Set<String> taken = new HashSet<>();
        roll.forEach(line -> taken.add(line.name().onLists()));
        for (Export other : Export.listAll(view)) {
            for (Canary canary : other.canaries()) {
                taken.add(canary.name().onLists());
                taken.add(canary.phone().value());
            }
        }
        return taken;
    }

    @PostMapping("/o/{op}/exports/{export}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("export") String number, @PathVariable("act") String act) {
        Export export = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, export.id(), act),
                facts -> visit.frame().link("exports/" + export.id()),
                again -> export(again, number));
    }

    private static Command command(Visit visit, ExportId id, String act) {
        Note why = new Note(visit.form().value("why"));
        return switch (act) {
            case "decline" -> new DeclineExport(id, why);
            case "revoke" -> new RevokeExport(id, why);
            default -> throw visit.noSuchAct(act);
        };
    }

    private static Export get(Visit visit, String number) {
        ExportId id = visit.reference("export", ExportId::parse, number);
        return Export.find(visit.view(), id).orElseThrow(() -> visit.notThere("export", number));
    }
}
