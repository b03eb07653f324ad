package org.muster.exercises.folder;

import java.time.Instant;
import java.util.OptionalInt;
import org.muster.core.operation.JournalKind;

/** One row of {@code timeline.csv}. */
public record TimelineRow(
        int line, Instant at, JournalKind kind, String what, OptionalInt figure, String source) {}
