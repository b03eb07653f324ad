package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.Value;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.anchor.AnchorFile;
import org.muster.ledger.reads.LoggedRead;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.ledger.reads.ReadQuery;
import org.muster.server.reads.Anchors;
import org.muster.server.reads.Openings;
import org.muster.server.reads.ReadKeeper;
import org.muster.server.reads.Seen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who saw somebody, what an account saw, what was refused: by references, never by names. */
@RestController
class AuditPages {
    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 24 * 366;
    private static final int MOST_LINES = 100_000;
    private static final List<String> HEAD =
            List.of(
                    "at",
                    "writer",
                    "number",
                    "outcome",
                    "who",
                    "operation",
                    "route",
                    "status",
                    "as_of",
                    "persons");

    private final Screen screen;
    private final ReadKeeper reads;
    private final Openings openings;
    private final Anchors anchors;

    AuditPages(Screen screen, ReadKeeper reads, Openings openings, Anchors anchors) {
        this.screen = screen;
        this.reads = reads;
        this.openings = openings;
        this.anchors = anchors;
    }

    @GetMapping("/o/{op}/audit")
    ResponseEntity<String> audit(Visit visit) {
        Visit told = visit;
        List<LoggedRead> rows = List.of();
        try {
            rows = reads.list(query(visit, AuditSheet.SHOWN + 1));
        } catch (Typed e) {
            told = visit.wrong(e);
        } catch (LedgerUnavailable e) {
            told = visit.wrong("", String.valueOf(e.getMessage()));
        }
        return screen.show(
                told,
                "audit",
                new AuditSheet(
                        rows.stream().limit(AuditSheet.SHOWN).toList(),
                        hours(visit.form()),
                        rows.size() > AuditSheet.SHOWN,
                        asked(visit.form()),
                        openings.listMany(visit.desk().operation().value(), visit.desk().now()),
                        reads.findTrouble().map(ReadKeeper.Trouble::sentence).orElse(""),
                        reads.findUntold().orElse("")));
    }

    /** The same as lines, to be kept elsewhere or read by a program. */
    @GetMapping("/o/{op}/audit/reads.csv")
    ResponseEntity<?> lines(Visit visit) {
        try {
            List<LoggedRead> rows = reads.list(query(visit, MOST_LINES));
            String text =
                    CsvFile.text(
                            CsvForm.PLAIN, HEAD, out -> rows.forEach(row -> out.row(line(row))));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + visit.desk().operation() + "-reads.csv\"")
                    .body(text.getBytes(StandardCharsets.UTF_8));
        } catch (Typed | LedgerUnavailable e) {
            return audit(visit);
        }
    }

    /** How far all chains are now, for somebody outside to hold. */
    @GetMapping("/o/{op}/audit/anchor.json")
    ResponseEntity<?> anchor(Visit visit) {
        try {
            Optional<Anchor> anchor = anchors.find();
            if (anchor.isEmpty()) {
                return screen.show(
                        visit.wrong("", visit.frame().word("audit.anchor.none")),
                        "audit",
                        AuditSheet.EMPTY);
            }
            String name = anchor.get().node() + "-" + anchor.get().made().getEpochSecond();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"muster-anchor-" + name + ".json\"")
                    .body(AnchorFile.write(anchor.get()));
        } catch (LedgerUnavailable e) {
            return screen.show(
                    visit.wrong("", String.valueOf(e.getMessage())), "audit", AuditSheet.EMPTY);
        }
    }

    private static List<Value> line(LoggedRead row) {
        ReadEntry entry = row.entry();
        return Stream.of(
                        entry.at(),
                        row.writer(),
                        row.number(),
                        entry.outcome(),
                        entry.who(),
                        entry.operation(),
                        entry.route(),
                        entry.status(),
                        entry.asOf().map(Instant::toString).orElse(""),
                        entry.persons().stream()
                                .map(PersonId::toString)
                                .collect(Collectors.joining(" ")))
                .map(each -> Value.text(each.toString()))
                .toList();
    }

    /** Whoever asks after a person stands in the log for it. */
    private static ReadQuery query(Visit visit, int most) {
        Form form = visit.form();
        List<PersonId> persons =
                form.value("person").isEmpty()
                        ? List.of()
                        : Typed.read(
                                "person",
                                () ->
                                        references(
                                                visit.view(),
                                                PersonId.parse(form.value("person"))));
        Seen.note(persons);
        Instant until =
                visit.frame().moment().past() ? visit.asOf() : visit.desk().now().plusSeconds(1);
        return new ReadQuery(
                visit.desk().operation().value(),
                persons,
                Optional.of(form.value("who")).filter(who -> !who.isEmpty()),
                Choices.find(form.value("outcome"), ReadOutcome.class),
                until.minus(Duration.ofHours(hours(form))),
                until,
                most);
    }

    /** All references of one who was found to be several. */
    private static List<PersonId> references(View view, PersonId person) {
        return Stream.concat(Stream.of(person), view.sameness().references(person).stream())
                .distinct()
                .toList();
    }

    private static int hours(Form form) {
        try {
            return Math.clamp(Integer.parseInt(form.value("hours")), 1, MOST_HOURS);
        } catch (NumberFormatException e) {
            return USUAL_HOURS;
        }
    }

    private static String asked(Form form) {
        return "hours="
                + hours(form)
                + "&person="
                + Frame.encode(form.value("person"))
                + "&who="
                + Frame.encode(form.value("who"))
                + "&outcome="
                + Frame.encode(form.value("outcome"));
    }
}
