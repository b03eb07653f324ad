package org.muster.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.muster.server.Settings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where weaknesses of this server are reported (RFC 9116): {@code security.txt} of the data folder
 * as it is there, for only whoever runs the server knows who answers. It is read at each request,
 * so that it can be renewed before it expires.
 */
@RestController
final class SecurityText {
    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final int MOST_BYTES = 32 * 1024;

    private final Path file;

    SecurityText(Settings settings) {
        file = settings.dataFolder().resolve("security.txt");
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> text() throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                ? ResponseEntity.ok().contentType(TEXT).body(Files.readAllBytes(file))
                : ResponseEntity.notFound().build();
    }
}
