package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.export.ExportCommand.AskExport;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportForm;
import org.muster.core.export.ExportKind;
import org.muster.core.export.ExportRows;
import org.muster.core.export.Recipient;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.formats.age.AgeKey;

/** Reads what was typed on the form for exports. */
final class ExportForms {
    private ExportForms() {}

    static AskExport read(Visit visit) {
        Form form = visit.form();
        String key = form.value("key");
        if (AgeKey.find(key).isEmpty()) {
            throw new Typed("key", visit.frame().word("export.key.wrong"));
        }
        return new AskExport(
                rows(visit),
                form.listValues("fields").stream()
                        .flatMap(word -> Choices.find(word, ExportField.class).stream())
                        .toList(),
                Choices.find(form.value("form"), ExportForm.class).orElse(ExportForm.WORKBOOK),
                new Recipient(
                        new Note(form.value("recipient")), new Note(form.value("office")), key),
                new Note(form.value("reason")),
                Typed.read("until", () -> visit.timeOrNow("until")));
    }

    private static ExportRows rows(Visit visit) {
        Form form = visit.form();
        ExportKind kind =
                Choices.find(form.value("kind"), ExportKind.class).orElse(ExportKind.PEOPLE);
        return switch (kind) {
            case NAMED -> ExportRows.named(persons(visit));
            case MANIFEST ->
                    ExportRows.manifest(Typed.read("leg", () -> LegId.parse(form.value("leg"))));
            case PEOPLE -> people(form);
        };
    }

    private static ExportRows people(Form form) {
        String nationality = form.value("nat");
        return new ExportRows(
                ExportKind.PEOPLE,
                form.value("leg").isEmpty()
                        ? Optional.empty()
                        : Optional.of(Typed.read("leg", () -> LegId.parse(form.value("leg")))),
                Choices.find(form.value("state"), AccountState.class),
                nationality.isEmpty()
                        ? Optional.empty()
                        : Optional.of(nationality.equals("-") ? "" : nationality),
                RoomPages.basis(form),
                form.has("carried", "yes"),
                List.of());
    }

    private static List<PersonId> persons(Visit visit) {
        return visit.form()
                .value("persons")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> person(visit, line))
                .toList();
    }

    private static PersonId person(Visit visit, String line) {
        try {
            return PersonId.parse(line);
        } catch (IllegalArgumentException e) {
            throw new Typed("persons", visit.frame().word("typed.person", line));
        }
    }
}
