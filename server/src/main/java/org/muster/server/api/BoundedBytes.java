package org.muster.server.api;

import java.io.IOException;
import org.muster.core.fact.Refusal;
import org.muster.server.files.Uploads;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Takes the bytes of a body, as many as on a page. */
@Component
final class BoundedBytes extends ByteArrayHttpMessageConverter {
    @Override
    public byte[] readInternal(Class<? extends byte[]> type, HttpInputMessage message)
            throws IOException {
        refuseBeyond(Uploads.MOST_BYTES, message.getHeaders().getContentLength());
        byte[] bytes = message.getBody().readNBytes(Uploads.MOST_BYTES + 1);
        refuseBeyond(Uploads.MOST_BYTES, bytes.length);
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
