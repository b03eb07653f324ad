package org.muster.server.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.muster.core.export.Export;
import org.muster.core.export.ExportCommand.RecordTaken;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.roll.Roll;
import org.muster.formats.age.AgeFile;
import org.muster.formats.age.AgeKey;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.exports.ExportLinks;
import org.muster.server.reads.Seen;
import org.muster.server.sheets.ExportBook;
import org.muster.server.sheets.ExportPeople;
import org.muster.server.sheets.SheetWords;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a recipient, who has no account, takes the file of an export. Only pressing the button
 * gives it, so that programs which look at links in mail take nothing.
 */
@RestController
class TakenPages {
    private static final UserId NAME = new UserId("export-link");

    private final Screen screen;
    private final ExportLinks links;

    TakenPages(Screen screen, ExportLinks links) {
        this.screen = screen;
        this.links = links;
    }

    @GetMapping("/o/{op}/taken/{token}")
    ResponseEntity<String> page(Visit visit, @PathVariable("token") String token) {
        Export export = get(visit, token);
        return show(
                visit, token, Optional.of(export).filter(one -> one.isOpen(visit.desk().now())));
    }

    private ResponseEntity<String> show(Visit visit, String token, Optional<Export> export) {
        TakenSheet sheet = new TakenSheet(export, visit.frame().root() + "taken/" + token);
        ResponseEntity<String> page = screen.show(visit, "taken", sheet);
        return export.isPresent()
                ? page
                : ResponseEntity.status(HttpStatus.GONE)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    /** What is taken is in the ledger, and in the log of reads, before it leaves. */
    @PostMapping("/o/{op}/taken/{token}")
    ResponseEntity<?> take(Visit visit, @PathVariable("token") String token)
            throws IOException, LedgerUnavailable, InterruptedException {
        Export export = get(visit, token);
        if (!export.isOpen(visit.desk().now())) {
            return show(visit, token, Optional.empty());
        }
        List<ExportPeople.Picked> people = ExportPeople.sort(pick(visit.desk(), export));
        byte[] file = encrypted(visit, export, people);
        Answer answer =
                visit.desk()
                        .ask(
                                CommandId.of(UUID.randomUUID()),
                                NAME,
                                new RecordTaken(export.id(), people.size(), hash(file)));
        if (answer instanceof Answer.Declined) {
            return show(visit, token, Optional.empty());
        }
        Seen.note(people.stream().map(ExportPeople.Picked::person).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + TakenSheet.inside(export) + ".age\"")
                .body(file);
    }

    private static byte[] encrypted(Visit visit, Export export, List<ExportPeople.Picked> people)
            throws IOException {
        AgeKey key = AgeKey.find(export.asked().recipient().key()).orElseThrow();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OutputStream sealed = AgeFile.to(key, file);
        SheetWords words =
                switch (export.asked().form()) {
                    case WORKBOOK -> new WordsOfSheets(visit.frame().words());
                    case CSV -> SheetWords.PLAIN;
                };
        ExportBook.write(
                new ExportBook.Matter(
                        then(visit.desk(), export),
                        visit.frame().operation().plan(),
                        export,
                        people),
                sealed,
                words);
        return file.toByteArray();
    }

    /** Whom it is about, as of its approval. */
    private static List<ExportPeople.Picked> pick(Desk desk, Export export) {
        View then = then(desk, export);
        return ExportPeople.pick(then, Roll.of(then), export.asked().rows());
    }

    private static View then(Desk desk, Export export) {
        return desk.view(export.decided().orElse(export.first()).stamp().instant());
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whoever guesses is told what somebody with an altered link is. */
    private Export get(Visit visit, String token) {
        return links.read(visit.desk().operation(), token)
                .flatMap(id -> Export.find(visit.view(), id))
                .orElseThrow(() -> visit.notThere("link", "…"));
    }
}
