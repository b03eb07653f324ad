package org.muster.server.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.Refusal;
import org.muster.formats.check.Conversion;
import org.muster.formats.check.FileForm;
import org.muster.formats.check.FileKind;
import org.muster.formats.check.FileVerdict;
import org.muster.formats.check.GivenFile;
import org.muster.formats.problem.FileProblem;
import org.muster.server.files.FileChecks;
import org.muster.server.files.FileChecks.Checked;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a file of another program is and what is wrong in it, and the same in another form. */
@RestController
final class FilesApi {
    private final FileChecks files;

    FilesApi(FileChecks files) {
        this.files = files;
    }

    /**
     * What a file is.
     *
     * @param kind such as paxlst; absent where it looks like nothing that is known here
     * @param clean whether all of it could be read and nothing is wrong
     */
    record Looked(
            Optional<String> kind, String sentence, boolean clean, List<FileProblem> problems) {}

    /**
     * A file in another form.
     *
     * @param content in base 64; absent where nothing could be written
     * @param why nothing was written though something could be read; empty otherwise
     */
    record Written(
            String form,
            String mediaType,
            Optional<byte[]> content,
            String why,
            List<FileProblem> problems) {}

    @PostMapping(path = "/api/files/check", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Looked check(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String as,
            @RequestBody byte[] body)
            throws IOException {
        BoundedBytes.refuseBeyond(GivenFile.MOST_BYTES, body.length);
        Optional<FileKind> kind = Optional.empty();
        if (as != null) {
            kind = Optional.of(kind(as));
        }
        Checked checked = files.check(name, body, kind);
        return new Looked(
                checked.kind().map(FileKind::word),
                checked.sentence(),
                checked.verdict().filter(FileVerdict::isClean).isPresent(),
                checked.verdict().map(FileVerdict::problems).orElse(List.of()));
    }

    @PostMapping(path = "/api/files/convert", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Written convert(@RequestParam String name, @RequestParam String to, @RequestBody byte[] body)
            throws IOException {
        BoundedBytes.refuseBeyond(GivenFile.MOST_BYTES, body.length);
        FileForm form = form(to);
        Conversion conversion = files.convert(name, body, form);
        return new Written(
                form.word(),
                form.mediaType(),
                conversion.bytes(),
                conversion.why(),
                conversion.problems());
    }

    private static FileKind kind(String word) {
        return FileKind.find(word)
                .orElseThrow(() -> unreadable("as", word, Arrays.toString(FileKind.values())));
    }

    private static FileForm form(String word) {
        return FileForm.find(word)
                .orElseThrow(() -> unreadable("to", word, Arrays.toString(FileForm.values())));
    }

    private static ProblemException unreadable(String field, String value, String known) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                Refusal.of(
                        WebRefusal.UNREADABLE,
                        field,
                        field,
                        value,
                        "it must be one of " + known + "."));
    }
}
