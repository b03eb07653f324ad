package org.muster.server.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.muster.core.disclosure.DisclosureCommand.AttributeList;
import org.muster.core.fact.ListId;
import org.muster.core.fact.UserId;
import org.muster.core.listing.ListState;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.request.Consent;
import org.muster.core.request.RequestCommand.AskForList;
import org.muster.formats.listing.ColumnMapping;
import org.muster.formats.listing.DateAnswer;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.Field;
import org.muster.formats.listing.Profile;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.listing.ReportFile;
import org.muster.formats.listing.SheetResult;
import org.muster.formats.tabular.CellProblem;
import org.muster.server.lists.JobState;
import org.muster.server.lists.ListJobs;
import org.muster.server.lists.ListJobs.Look;
import org.muster.server.lists.ListJobs.Looking;
import org.muster.server.lists.Reasons;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists: sent, looked at, confirmed, taken in. */
@RestController
class ListPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Screen screen;
    private final ListJobs jobs;

    ListPages(Screen screen, ListJobs jobs) {
        this.screen = screen;
        this.jobs = jobs;
    }

    @GetMapping("/o/{op}/lists")
    ResponseEntity<String> lists(Visit visit) throws IOException {
        return screen.show(
                visit,
                "lists",
                ListsSheet.of(visit, jobs.listUnfinished(visit.desk().operation())));
    }

    @PostMapping("/o/{op}/lists")
    ResponseEntity<String> send(Visit visit, @RequestParam("file") MultipartFile file)
            throws IOException {
        if (visit.frame().moment().past()) {
            return lists(visit.wrong("past", visit.frame().word("problem.past")));
        }
        ListForm form = ListForm.read(visit, !file.isEmpty());
        if (form.isWrong()) {
            return lists(form.visit());
        }
        String token =
                jobs.receive(
                        visit.desk().operation(),
                        by(visit),
                        name(file),
                        form.getSource(),
                        form.asOf(),
                        Optional.of(visit.form().value("sheet")).filter(sheet -> !sheet.isEmpty()),
                        file.getBytes());
        return Screen.seeOther(visit.frame().link("lists/new/" + token));
    }

    /** The last part of it: some browsers send a whole path. */
    static String name(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename());
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static UserId by(Visit visit) {
        return new UserId(visit.frame().reader().name());
    }

    @GetMapping("/o/{op}/lists/new/{token}")
    ResponseEntity<String> look(Visit visit, @PathVariable("token") String token)
            throws IOException {
        return look(visit, token, Optional.empty());
    }

    private ResponseEntity<String> look(Visit visit, String token, Optional<Profile> answers)
            throws IOException {
        Reasons told = new Reasons();
        return switch (jobs.look(visit.desk(), token, answers, told)) {
            case Looking.Seen seen ->
                    screen.show(visit, "listLook", new ListLookSheet(seen.look(), told));
            case Looking.Unreadable unreadable -> {
                jobs.forget(visit.desk(), token);
                yield lists(
                        visit.wrong(
                                "file", ListWords.sentence(unreadable.problem(), visit.frame())));
            }
            case Looking.NotThere notThere -> throw visit.notThere("list", token);
        };
    }

    @PostMapping("/o/{op}/lists/new/{token}")
    ResponseEntity<String> answer(Visit visit, @PathVariable("token") String token)
            throws IOException {
        Reasons told = new Reasons();
        if (!(jobs.look(visit.desk(), token, Optional.empty(), told)
                instanceof Looking.Seen seen)) {
            throw visit.notThere("list", token);
        }
        Optional<Profile> answers = profile(visit, seen.look());
        return switch (visit.form().value("act")) {
            case "forget" -> {
                jobs.forget(visit.desk(), token);
                yield Screen.seeOther(visit.frame().link("lists"));
            }
            case "take" -> take(visit, token, answers);
            case "again" -> look(visit, token, answers);
            default -> throw visit.noSuchAct(visit.form().value("act"));
        };
    }

    private ResponseEntity<String> take(Visit visit, String token, Optional<Profile> answers)
            throws IOException {
        boolean leaveOpen = visit.form().has("leaveOpen", "yes");
        boolean open =
                jobs.look(visit.desk(), token, answers, new Reasons()) instanceof Looking.Seen again
                        && again.look().list().hasQuestions();
        if (open && !leaveOpen) {
            return look(
                    visit.wrong("leaveOpen", visit.frame().word("list.answerFirst")),
                    token,
                    answers);
        }
        jobs.confirm(visit.desk(), token, answers, leaveOpen);
        return Screen.seeOther(visit.frame().link("lists/job/" + token));
    }

    /** How the columns are read, as it was said on the form by whoever sends it. */
    private static Optional<Profile> profile(Visit visit, Look look) {
        return new ListLookSheet(look, new Reasons())
                .sheet()
                .map(sheet ->
                        new Profile(
                                look.list()
                                        .plan()
                                        .source()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                                sheet.mapping().fingerprint(),
                                visit.frame().reader().name(),
                                Optional.empty(),
                                Optional.empty(),
                                columns(visit, sheet)));
    }

    private static List<ColumnMapping> columns(Visit visit, SheetResult sheet) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (ColumnMapping column : sheet.mapping().columns()) {
            Field field =
                    Choices.find(visit.form().value("field-" + column.index()), Field.class)
                            .orElse(column.field());
            Set<DateAnswer> answers = EnumSet.noneOf(DateAnswer.class);
            for (String word : visit.form().listValues("dates-" + column.index())) {
                Choices.find(word, DateAnswer.class).ifPresent(answers::add);
            }
            columns.add(
                    new ColumnMapping(
                            column.index(),
                            column.heading(),
                            field,
                            "",
                            false,
                            answers.isEmpty() ? column.answers() : answers));
        }
        return columns;
    }

    /** Row by row what was read, for whoever must ask the sender. */
    @GetMapping("/o/{op}/lists/new/{token}/report")
    ResponseEntity<String> report(Visit visit, @PathVariable("token") String token)
            throws IOException {
        StringWriter text = new StringWriter();
        try (ReportFile report = ReportFile.to(text, new ListWords(visit.frame().words()))) {
            DryRunSink sink =
                    new DryRunSink() {
                        @Override
                        public void row(ReadRow row) {
                            report.add(row);
                        }

                        @Override
                        public void problem(CellProblem problem) {
                            report.add(problem);
                        }
                    };
            if (!(jobs.look(visit.desk(), token, Optional.empty(), sink) instanceof Looking.Seen)) {
                throw visit.notThere("list", token);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString());
    }

    @GetMapping("/o/{op}/lists/job/{token}")
    ResponseEntity<String> job(Visit visit, @PathVariable("token") String token) {
        return screen.show(visit, "listJob", state(visit, token));
    }

    /** A job that stopped is thrown away: its file, not what was written. */
    @PostMapping("/o/{op}/lists/job/{token}")
    ResponseEntity<String> forgetJob(Visit visit, @PathVariable("token") String token)
            throws IOException {
        jobs.forget(visit.desk(), token);
        return Screen.seeOther(visit.frame().link("lists"));
    }

    /** How far it is alone, for the page that waits. */
    @GetMapping("/o/{op}/lists/job/{token}/state")
    ResponseEntity<String> jobState(Visit visit, @PathVariable("token") String token) {
        return screen.show(visit, "listJobState", state(visit, token));
    }

    private ListJobSheet state(Visit visit, String token) {
        JobState state = jobs.findState(token).orElseThrow(() -> visit.notThere("list", token));
        return new ListJobSheet(token, state);
    }

    /** What a list's sender says of everybody on it: that they want to leave. */
    @PostMapping("/o/{op}/lists/{list}/requests")
    ResponseEntity<String> ask(Visit visit, @PathVariable("list") String reference) {
        ListId id = visit.reference("list", ListId::parse, reference);
        Instant asOf =
                ListState.findPlan(visit.view(), id)
                        .orElseThrow(() -> visit.notThere("list", reference))
                        .asOf();
        return screen.send(
                visit,
                () ->
                        new AskForList(
                                id,
                                new Consent(visit.form().value("wording"), asOf, Consent.Way.FORM),
                                new Note(visit.form().value("note"))),
                facts -> visit.frame().link("lists/" + id),
                again -> list(again, reference));
    }

    /** Whose list it is: whoever stands on it is known to that state. */
    @PostMapping("/o/{op}/lists/{list}/state")
    ResponseEntity<String> attribute(Visit visit, @PathVariable("list") String reference) {
        ListId id = visit.reference("list", ListId::parse, reference);
        return screen.send(
                visit,
                () ->
                        new AttributeList(
                                id,
                                Typed.read(
                                        "of",
                                        () ->
                                                new Nationality(
                                                        visit.form()
                                                                .value("of")
                                                                .toUpperCase(Locale.ROOT)))),
                facts -> visit.frame().link("lists/" + id),
                again -> list(again, reference));
    }

    @GetMapping("/o/{op}/lists/{list}")
    ResponseEntity<String> list(Visit visit, @PathVariable("list") String reference) {
        ListId id = visit.reference("list", ListId::parse, reference);
        return ListSheet.find(visit.view(), id, visit.form().has("asking", "yes"))
                .map(sheet -> screen.show(visit, "list", sheet))
                .orElseThrow(() -> visit.notThere("list", reference));
    }
}
