package org.muster.server.pages;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.server.exports.Trace;
import org.muster.server.exports.TraceText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A file or a text that was found where it should not be: which export it came from. */
@RestController
class TracePages {
    private static final int MOST_BYTES = 32 << 20;

    private final Screen screen;
    private final TraceText texts;

    TracePages(Screen screen, TraceText texts) {
        this.screen = screen;
        this.texts = texts;
    }

    @GetMapping("/o/{op}/exports/trace")
    ResponseEntity<String> form(Visit visit) {
        return screen.show(visit, "exportTrace", new TraceSheet(Optional.empty()));
    }

    @PostMapping("/o/{op}/exports/trace")
    ResponseEntity<String> trace(
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file != null && file.getSize() > MOST_BYTES) {
            return form(visit.wrong("file", visit.frame().word("file.large")));
        }
        String text = visit.form().value("text");
        if (file != null && !file.isEmpty()) {
            text = text + "\n" + texts.read(ListPages.name(file), file.getBytes());
        }
        if (text.isBlank()) {
            return form(visit.wrong("text", visit.frame().word("export.trace.none")));
        }
        return screen.show(
                visit, "exportTrace", new TraceSheet(Optional.of(Trace.find(visit.view(), text))));
    }
}
