package org.muster.server.api;

import java.io.IOException;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Takes the bytes of a body as far as they may fill memory, which is as far as on a page. */
@Component
final class BoundedBytes extends ByteArrayHttpMessageConverter {
    /** As large as an upload on a page may be: 128 MiB. */
    private static final int MOST_BYTES = 128 << 20;

    @Override
    public byte[] readInternal(Class<? extends byte[]> type, HttpInputMessage message)
            throws IOException {
        refuseBeyond(MOST_BYTES, message.getHeaders().getContentLength());
        byte[] bytes = message.getBody().readNBytes(MOST_BYTES + 1);
        refuseBeyond(MOST_BYTES, bytes.length);
        return bytes;
    }

    /** Ends the request where there are more bytes than are taken. */
    static void refuseBeyond(long most, long bytes) {
        if (bytes > most) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    Refusal.of(WebRefusal.TOO_LARGE, "body", bytes, most));
        }
    }
}
