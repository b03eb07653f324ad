package org.muster.planning.simulate;

import java.util.List;
import org.muster.planning.model.Span;

/** When something is open, in milliseconds: its hours less the times when it is closed. */
final class Hours {
    static final long NEVER = Long.MAX_VALUE;

    private final List<Span> open;
    private final List<Span> closed;

    /** Without open spans it is always open but for those in which it is closed. */
    Hours(List<Span> open, List<Span> closed) {
        this.open = open;
        this.closed = closed;
    }

    /** The first moment from this one on at which it is open. */
    long next(long from) {
        long moment = from;
        while (true) {
            long opened = opened(moment);
            if (opened == NEVER) {
                return NEVER;
            }
            long free = free(opened);
            if (free == opened) {
                return opened;
            }
            moment = free;
        }
    }

    private long opened(long moment) {
        if (open.isEmpty()) {
            return moment;
        }
        long first = NEVER;
        for (Span span : open) {
            if (moment < span.to().toEpochMilli()) {
                first = Math.min(first, Math.max(moment, span.from().toEpochMilli()));
            }
        }
        return first;
    }

    private long free(long moment) {
        for (Span span : closed) {
            if (moment >= span.from().toEpochMilli() && moment < span.to().toEpochMilli()) {
                return span.to().toEpochMilli();
            }
        }
        return moment;
    }
}
