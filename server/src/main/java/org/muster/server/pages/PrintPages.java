package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.code.CheckedNumber;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeSigner;
import org.muster.core.fact.FormId;
import org.muster.core.fact.UserId;
import org.muster.formats.paper.BandLabels;
import org.muster.formats.paper.BandSheets;
import org.muster.formats.paper.FormSheets;
import org.muster.formats.paper.FormWords;
import org.muster.formats.paper.PrintedBand;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.access.Duty;
import org.muster.server.host.Signing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bands and paper forms, numbered and signed before anybody wears or fills them. */
@RestController
class PrintPages {
    private static final int MOST = 500;

    private final Screen screen;
    private final Signing signing;
    private final SecureRandom random = new SecureRandom();

    PrintPages(Screen screen, Signing signing) {
        this.screen = screen;
        this.signing = signing;
    }

    @GetMapping("/o/{op}/gate/print")
    ResponseEntity<String> choose(Visit visit) {
        return screen.show(visit, "print", PrintSheet.of(visit, MOST));
    }

    @PostMapping("/o/{op}/gate/print/bands")
    ResponseEntity<?> bands(Visit visit) throws InterruptedException {
        return printed(
                visit,
                CodeKind.BAND,
                bands -> {
                    var plan = visit.frame().operation().plan();
                    String title =
                            plan.exercise()
                                    ? visit.frame().word("exercise.title") + " " + plan.name()
                                    : plan.name();
                    return switch (visit.form().value("as")) {
                        case "zpl" ->
                                file(
                                        "bands.zpl",
                                        MediaType.TEXT_PLAIN,
                                        BandLabels.print(title, bands)
                                                .getBytes(StandardCharsets.UTF_8));
                        case "label" ->
                                file(
                                        "bands.pdf",
                                        MediaType.APPLICATION_PDF,
                                        BandSheets.labels(title, bands));
                        default ->
                                file(
                                        "bands.pdf",
                                        MediaType.APPLICATION_PDF,
                                        BandSheets.a4(title, bands));
                    };
                });
    }

    @PostMapping("/o/{op}/gate/print/forms")
    ResponseEntity<?> forms(Visit visit) throws InterruptedException {
        return printed(
                visit,
                CodeKind.FORM,
                forms ->
                        file(
                                "forms.pdf",
                                MediaType.APPLICATION_PDF,
                                FormSheets.print(words(visit), forms)));
    }

    /** What becomes of codes that were just drawn. */
    private interface Printing {
        ResponseEntity<byte[]> print(List<PrintedBand> codes);
    }

    private ResponseEntity<?> printed(Visit visit, CodeKind kind, Printing printing)
            throws InterruptedException {
        visit.need(Duty.GATE);
        Optional<Integer> count = count(visit);
        if (count.isEmpty()) {
            return choose(visit.wrong("count", visit.frame().word("print.count.wrong", MOST)));
        }
        try {
            UserId by = new UserId(visit.frame().reader().name());
            CodeSigner signer = signing.of(visit.desk(), by);
            String operation = visit.desk().operation().value();
            return printing.print(
                    Stream.generate(() -> CheckedNumber.of(random.nextLong()))
                            .limit(count.get())
                            .map(number -> code(signer, kind, operation, number))
                            .toList());
        } catch (LedgerUnavailable e) {
            return choose(visit.wrong("count", String.valueOf(e.getMessage())));
        }
    }

    private static PrintedBand code(
            CodeSigner signer, CodeKind kind, String operation, long number) {
        return new PrintedBand(
                signer.sign(CodeContent.of(kind, operation, number, Optional.empty())),
                kind == CodeKind.FORM
                        ? new FormId(number).toString()
                        : CheckedNumber.grouped(number));
    }

    private static Optional<Integer> count(Visit visit) {
        try {
            return Optional.of(Integer.parseInt(visit.form().value("count")))
                    .filter(count -> count >= 1 && count <= MOST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static FormWords words(Visit visit) {
        String language = visit.form().value("language");
        Words words =
                Words.LANGUAGES.contains(language) ? Words.of(language) : visit.frame().words();
        Frame frame = visit.frame().with(words);
        var plan = frame.operation().plan();
        return new FormWords(
                words.direction().equals("rtl"),
                frame.word("form.title"),
                plan.exercise() ? frame.word("exercise.title") + " – " + plan.name() : plan.name(),
                frame.word("form.explained"),
                List.of(
                        frame.word("form.gate"),
                        frame.word("form.at"),
                        frame.word("form.continues")),
                List.of(
                        frame.word("gate.familyName"),
                        frame.word("gate.givenName"),
                        frame.word("born"),
                        frame.word("sex"),
                        frame.word("nationality"),
                        frame.word("gate.number"),
                        frame.word("band")),
                List.of(
                        frame.word("request.phone"),
                        frame.word("form.contact"),
                        frame.word("form.needs"),
                        frame.word("form.staying"),
                        frame.word("form.consent"),
                        frame.word("form.clerk")));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
