package org.muster.core.post;

import java.time.Instant;

/**
 * What a post does from a time on.
 *
 * @param reason empty where none is told
 * @param source who says so: a ministry, a note verbale, ourselves; it names nobody
 */
public record StatusSaid(PostStatus status, Instant since, String reason, String source) {
    public StatusSaid {
        reason = reason.strip();
        source = source.strip();
    }
}
