package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.export.Export;
import org.muster.core.export.ExportRows;
import org.muster.core.export.ExportState;
import org.muster.core.movement.Leg;
import org.muster.formats.age.AgeKey;

/**
 * One export.
 *
 * @param people how many it is about: as was approved, or now
 * @param rows whom it is about, in words
 * @param link where its file is taken; empty unless that is open
 * @param own whether the reader asked for it
 */
public record ExportSheet(
        Export export,
        int people,
        String rows,
        Optional<String> link,
        boolean over,
        boolean own,
        List<FactLine> history) {

    /** One of the list. */
    public record Line(Export export, String rows, boolean over) {
        static Line of(Visit visit, Export export) {
            return new Line(export, words(visit, export.asked().rows()), isOver(visit, export));
        }
    }

    static boolean isOver(Visit visit, Export export) {
        return export.isOver(visit.desk().now());
    }

    public boolean waits() {
        return export.state() == ExportState.ASKED && !over;
    }

    public boolean isOpen() {
        return export.state() == ExportState.APPROVED && !over;
    }

    /** To be compared by telephone. */
    public String key() {
        return AgeKey.grouped(export.asked().recipient().key());
    }

    /** Whom it is about, with all that it is narrowed to. */
    static String words(Visit visit, ExportRows rows) {
        Frame frame = visit.frame();
        List<String> words = new java.util.ArrayList<>();
        words.add(frame.word(rows.kind()));
        rows.leg()
                .ifPresent(id ->
                        words.add(
                                Leg.find(visit.view(), id)
                                        .map(leg -> leg.plan().label())
                                        .orElse(id.toString())));
        rows.state().ifPresent(state -> words.add(frame.word(state)));
        rows.nationality()
                .ifPresent(code ->
                        words.add(
                                (code.isEmpty() ? frame.word("unknown") : frame.state(code))
                                        + " ("
                                        + frame.word(rows.basis())
                                        + ")"));
        if (rows.carried()) {
            words.add(frame.word("room.carried"));
        }
        return String.join(", ", words);
    }
}
