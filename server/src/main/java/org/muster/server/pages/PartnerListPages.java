package org.muster.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.core.arrival.ArrivalCommand.DecidePartnerRow;
import org.muster.core.arrival.ArrivalFact.PartnerListCompared;
import org.muster.core.arrival.PartnerReport;
import org.muster.core.fact.Command;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.listing.Listing;
import org.muster.core.movement.Leg;
import org.muster.formats.problem.FileProblem;
import org.muster.server.access.Duty;
import org.muster.server.lists.PartnerLists;
import org.muster.server.lists.PartnerLists.Given;
import org.muster.server.lists.PartnerLists.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A partner's list beside a sealed manifest: sent, compared, and what is in doubt decided. */
@RestController
class PartnerListPages {
    private final Screen screen;
    private final PartnerLists lists;

    PartnerListPages(Screen screen, PartnerLists lists) {
        this.screen = screen;
        this.lists = lists;
    }

    @GetMapping("/o/{op}/legs/{leg}/partner-lists/new")
    ResponseEntity<String> form(Visit visit, @PathVariable("leg") String reference) {
        return form(visit, LegPages.get(visit, reference), List.of());
    }

    private ResponseEntity<String> form(Visit visit, Leg leg, List<FileProblem> findings) {
        return screen.show(visit, "partnerListForm", new PartnerListForm(leg, findings));
    }

    @PostMapping("/o/{op}/legs/{leg}/partner-lists/new")
    ResponseEntity<String> send(
            Visit visit,
            @PathVariable("leg") String reference,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        visit.need(Duty.GATE);
        Leg leg = LegPages.get(visit, reference);
        List<FileProblem> findings = new ArrayList<>();
        return screen.send(
                visit,
                () -> compare(visit, leg, file, findings),
                facts -> visit.frame().link(inside(leg, listOf(facts))),
                again -> form(again, leg, findings));
    }

    /** What is wrong in a passenger list goes to the findings. */
    private Command compare(
            Visit visit, Leg leg, @Nullable MultipartFile file, List<FileProblem> findings) {
        Given given = given(visit, file);
        UserId by = new UserId(visit.frame().reader().name());
        try {
            return switch (lists.compare(visit.desk(), by, leg, given)) {
                case Outcome.Compared compared -> compared.command();
                case Outcome.Unreadable unreadable -> {
                    findings.addAll(unreadable.findings());
                    throw new Typed(
                            "file", ListWords.sentence(unreadable.problem(), visit.frame()));
                }
                case Outcome.Faulty faulty -> {
                    findings.addAll(faulty.findings());
                    throw new Typed("leaveOpen", visit.frame().word("partnerList.faulty"));
                }
                case Outcome.Open open -> throw new Typed("leaveOpen", questions(visit, open));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String questions(Visit visit, Outcome.Open open) {
        return open.questions().stream()
                        .map(question -> ListWords.sentence(question, visit.frame()))
                        .collect(Collectors.joining(" "))
                + " "
                + visit.frame().word("partnerList.answerFirst");
    }

    private static Given given(Visit visit, @Nullable MultipartFile file) {
        boolean leaveOpen = visit.form().has("leaveOpen", "yes");
        String partner = visit.form().value("partner");
        String typed = visit.form().value("typed");
        boolean sent = file != null && !file.isEmpty();
        if (sent == !typed.isEmpty()) {
            String key = sent ? "partnerList.both" : "partnerList.neither";
            throw new Typed("file", visit.frame().word(key));
        }
        try {
            return file == null || !sent
                    ? new Given(partner, "", typed.getBytes(StandardCharsets.UTF_8), leaveOpen)
                    : new Given(partner, ListPages.name(file), file.getBytes(), leaveOpen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/o/{op}/legs/{leg}/partner-lists/{list}")
    ResponseEntity<String> report(
            Visit visit,
            @PathVariable("leg") String reference,
            @PathVariable("list") String listReference) {
        Leg leg = LegPages.get(visit, reference);
        ListId list = visit.reference("list", ListId::parse, listReference);
        return PartnerReport.find(visit.view(), leg, list)
                .map(report -> PartnerListSheet.of(visit, leg, report))
                .map(sheet -> screen.show(visit, "partnerList", sheet))
                .orElseThrow(() -> visit.notThere("list", listReference));
    }

    @PostMapping("/o/{op}/legs/{leg}/partner-lists/{list}")
    ResponseEntity<String> decide(
            Visit visit,
            @PathVariable("leg") String reference,
            @PathVariable("list") String listReference) {
        Leg leg = LegPages.get(visit, reference);
        ListId list = visit.reference("list", ListId::parse, listReference);
        return screen.send(
                visit,
                () -> decision(visit, leg, list),
                facts -> visit.frame().link(inside(leg, list)),
                again -> report(again, reference, listReference));
    }

    private static Command decision(Visit visit, Leg leg, ListId list) {
        Form form = visit.form();
        int row = Typed.read("row", () -> Integer.parseInt(form.value("row")));
        Optional<PersonId> person =
                form.has("none", "yes")
                        ? Optional.empty()
                        : Optional.of(
                                Typed.read("person", () -> PersonId.parse(form.value("person"))));
        return new DecidePartnerRow(leg.id(), new Listing(list, form.value("sheet"), row), person);
    }

    private static ListId listOf(List<Recorded> facts) {
        return facts.stream()
                .map(Recorded::fact)
                .filter(PartnerListCompared.class::isInstance)
                .map(fact -> ((PartnerListCompared) fact).list().id())
                .findFirst()
                .orElseThrow();
    }

    private static String inside(Leg leg, ListId list) {
        return "legs/" + leg.id() + "/partner-lists/" + list;
    }
}
