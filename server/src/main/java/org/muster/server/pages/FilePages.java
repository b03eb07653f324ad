package org.muster.server.pages;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.formats.check.Conversion;
import org.muster.formats.check.FileForm;
import org.muster.formats.check.FileKind;
import org.muster.formats.check.FileVerdict;
import org.muster.formats.check.GivenFile;
import org.muster.server.files.FileChecks;
import org.muster.server.files.FileChecks.Checked;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A file of another program: what it is, what is wrong in it, and the same in another form. */
@RestController
class FilePages {
    private final Screen screen;
    private final FileChecks files;

    FilePages(Screen screen, FileChecks files) {
        this.screen = screen;
        this.files = files;
    }

    @GetMapping("/o/{op}/files")
    ResponseEntity<String> form(Visit visit) {
        return screen.show(visit, "file", FileSheet.ASKING);
    }

    @PostMapping("/o/{op}/files")
    ResponseEntity<?> look(
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return form(visit.wrong("file", visit.frame().word("file.none")));
        }
        if (file.getSize() > GivenFile.MOST_BYTES) {
            return form(visit.wrong("file", visit.frame().word("file.large")));
        }
        Optional<FileForm> form = FileForm.find(visit.form().value("to"));
        String name = ListPages.name(file);
        return form.isPresent()
                ? convert(visit, name, file.getBytes(), form.get())
                : check(visit, name, file.getBytes());
    }

    private ResponseEntity<String> check(Visit visit, String name, byte[] bytes)
            throws IOException {
        Checked checked = files.check(name, bytes, FileKind.find(visit.form().value("as")));
        return screen.show(
                visit,
                "file",
                new FileSheet(
                        Optional.of(checked.sentence()),
                        checked.verdict().map(FileVerdict::count).orElse(""),
                        checked.verdict().filter(FileVerdict::isClean).isPresent(),
                        checked.verdict().map(FileVerdict::problems).orElse(List.of())));
    }

    /** What cannot be said in the other form is told before it is left out. */
    private ResponseEntity<?> convert(Visit visit, String name, byte[] bytes, FileForm form)
            throws IOException {
        Conversion conversion = files.convert(name, bytes, form);
        if (conversion.bytes().isEmpty()) {
            String why =
                    conversion.why().isEmpty()
                            ? visit.frame().word("file.nothing", form.kind().meaning())
                            : conversion.why();
            return told(visit.wrong("file", why), conversion);
        }
        if (!conversion.problems().isEmpty() && !visit.form().has("asRead", "yes")) {
            return told(visit.wrong("asRead", visit.frame().word("file.asRead.first")), conversion);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"converted." + form.ending() + "\"")
                .body(conversion.bytes().get());
    }

    private ResponseEntity<String> told(Visit visit, Conversion conversion) {
        return screen.show(
                visit, "file", new FileSheet(Optional.empty(), "", false, conversion.problems()));
    }
}
