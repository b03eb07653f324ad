package org.muster.server.reads;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that is held back until it is known whom it shows; or, once that is in the log, one
 * that leaves while it is made.
 */
final class HeldAnswer extends ContentCachingResponseWrapper {
    private boolean sent;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    void send() {
        sent = true;
    }

    boolean isSent() {
        return sent;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return sent ? getResponse().getOutputStream() : super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (sent) {
            getResponse().flushBuffer();
        } else {
            super.flushBuffer();
        }
    }
}
