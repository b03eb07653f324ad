package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.code.CheckedNumber;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeReading;
import org.muster.core.code.SignedCode;
import org.muster.core.fact.Band;
import org.muster.core.fact.FormId;
import org.muster.core.fact.PersonId;
import org.muster.core.pass.PassUse;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Need;
import org.muster.core.station.FormLine;
import org.muster.core.station.FormRest;
import org.muster.core.station.StationCommand.KeyForm;
import org.muster.core.station.StationFact.FormKeyed;
import org.muster.formats.paper.FormSheets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Paper forms are keyed in, each once, with the time that stands on the paper. */
@RestController
class FormPages {
    private final Screen screen;

    FormPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/gate/forms")
    ResponseEntity<String> form(Visit visit) {
        return screen.show(visit, "keyForm", KeyFormSheet.of(visit));
    }

    @PostMapping("/o/{op}/gate/forms")
    ResponseEntity<String> key(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new KeyForm(
                                number(visit, "form"),
                                visit.form().value("gate"),
                                at(visit),
                                lines(visit),
                                rest(visit)),
                facts -> {
                    FormKeyed keyed = (FormKeyed) facts.getFirst().fact();
                    return visit.frame()
                            .link(
                                    "gate/forms?gate="
                                            + Frame.encode(keyed.gate())
                                            + "&done="
                                            + keyed.form());
                },
                this::form);
    }

    private static FormId number(Visit visit, String field) {
        String typed = visit.form().value(field);
        return Typed.read(
                field,
                () ->
                        SignedCode.isMeant(typed)
                                ? new FormId(signed(visit, field, typed, CodeKind.FORM))
                                : FormId.parse(typed));
    }

    /** The number in a signed code, which must be genuine. */
    private static long signed(Visit visit, String field, String typed, CodeKind wanted) {
        CodeReading reading =
                PassUse.read(visit.view(), visit.desk().operation(), typed, visit.asOf());
        if (reading instanceof CodeReading.Genuine(CodeContent content)
                && content.kind() == wanted) {
            return content.number();
        }
        throw new Typed(
                field,
                PassUse.refuse(reading, wanted, field)
                        .map(refusal -> visit.frame().words().sentence(refusal))
                        .orElse(""));
    }

    private static Instant at(Visit visit) {
        String typed = visit.form().value("at");
        if (typed.isEmpty()) {
            throw new Typed("at", visit.frame().word("keyForm.at.empty"));
        }
        return Typed.read("at", () -> Moment.parse(typed, visit.frame().moment().zone()));
    }

    private static FormRest rest(Visit visit) {
        Form form = visit.form();
        String phone = form.value("phone");
        return new FormRest(
                form.value("continues").isEmpty()
                        ? Optional.empty()
                        : Optional.of(number(visit, "continues")),
                phone.isEmpty()
                        ? List.of()
                        : List.of(new ContactPoint(ContactPoint.Channel.PHONE, phone)),
                new Note(form.value("relative")),
                new Note(form.value("staying")),
                form.has("consent", "yes"),
                new Note(form.value("clerk")));
    }

    private static List<FormLine> lines(Visit visit) {
        List<FormLine> lines = new ArrayList<>();
        for (int i = 1; i <= FormSheets.ROWS; i++) {
            String suffix = "-" + i;
            DetailsForm details = DetailsForm.of(visit, suffix);
            Optional<PersonId> known = known(visit, suffix);
            if (details.named() || known.isPresent()) {
                lines.add(
                        new FormLine(
                                known,
                                details(details, known, suffix),
                                band(visit, suffix),
                                Choices.ticked("needs" + suffix, Need.class, visit.form())));
            }
        }
        return lines;
    }

    /** Of somebody known, the register says who they are. */
    private static Details details(DetailsForm form, Optional<PersonId> known, String suffix) {
        if (known.isPresent()) {
            return Details.ofName(PersonName.erased());
        }
        List<TravelDocument> documents = form.document(suffix).map(List::of).orElse(List.of());
        return form.read(documents, List.of());
    }

    private static Optional<PersonId> known(Visit visit, String suffix) {
        String typed = visit.form().value("known" + suffix);
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("known" + suffix, () -> PersonId.parse(typed)));
    }

    private static Optional<Band> band(Visit visit, String suffix) {
        String field = "band" + suffix;
        String typed = visit.form().value(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Typed.read(
                        field,
                        () ->
                                SignedCode.isMeant(typed)
                                        ? new Band(
                                                CheckedNumber.print(
                                                        signed(visit, field, typed, CodeKind.BAND)))
                                        : Band.parse(typed)));
    }
}
