package org.muster.server.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.UserId;
import org.muster.formats.pfif.PfifBoard;
import org.muster.formats.pfif.PfifReader;
import org.muster.formats.problem.Reading;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.boards.BoardIntake;
import org.muster.server.boards.BoardRelease;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Boards of families: their files come in as enquiries, and what may be published goes out. */
@RestController
class BoardPages {
    /** As the reader of PFIF has it. */
    private static final int MOST_BYTES = 16 << 20;

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    private final Screen screen;

    BoardPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/enquiries/board")
    ResponseEntity<String> form(Visit visit) {
        return screen.show(visit, "board", BoardSheet.ASKING);
    }

    @PostMapping("/o/{op}/enquiries/board")
    ResponseEntity<String> take(
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (visit.frame().moment().past()) {
            return form(visit.wrong("file", visit.frame().word("problem.past")));
        }
        if (file == null || file.isEmpty()) {
            return form(visit.wrong("file", visit.frame().word("file.none")));
        }
        if (file.getSize() > MOST_BYTES) {
            return form(visit.wrong("file", visit.frame().word("file.large")));
        }
        Reading<PfifBoard> reading =
                PfifReader.read(ListPages.name(file), new ByteArrayInputStream(file.getBytes()));
        try {
            Optional<BoardIntake.Taken> taken =
                    reading.found().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    BoardIntake.take(
                                            visit.desk(), reader(visit), reading.found().get()));
            return screen.show(visit, "board", new BoardSheet(taken, reading.problems()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return form(visit.wrong("file", visit.frame().word("problem.stopping")));
        } catch (LedgerUnavailable e) {
            return form(visit.wrong("file", visit.frame().word("problem.stopping")));
        }
    }

    @PostMapping("/o/{op}/enquiries/board/out")
    ResponseEntity<?> out(Visit visit) {
        String domain = visit.form().value("domain").strip();
        if (visit.frame().moment().past()) {
            return form(visit.wrong("domain", visit.frame().word("problem.past")));
        }
        if (!DOMAIN.matcher(domain).matches()) {
            return form(visit.wrong("domain", visit.frame().word("board.domain.wrong")));
        }
        try {
            byte[] file =
                    BoardRelease.write(
                            visit.desk(),
                            reader(visit),
                            domain,
                            visit.frame().operation().plan().name());
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_XML)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"board.pfif.xml\"")
                    .body(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return form(visit.wrong("domain", visit.frame().word("problem.stopping")));
        } catch (LedgerUnavailable e) {
            return form(visit.wrong("domain", visit.frame().word("problem.stopping")));
        }
    }

    private static UserId reader(Visit visit) {
        return new UserId(visit.frame().reader().name());
    }
}
