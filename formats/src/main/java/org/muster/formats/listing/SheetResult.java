package org.muster.formats.listing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a dry run found in one sheet.
 *
 * @param readings how columns of dates and the like were read, as sentences
 * @param whyNot why no row of the sheet was read; empty when they were
 */
public record SheetResult(
        String sheet,
        Mapping mapping,
        boolean profiled,
        Map<Outcome, Long> counts,
        List<Question> questions,
        List<String> readings,
        String whyNot) {

    public SheetResult {
        counts = Map.copyOf(counts);
        questions = List.copyOf(questions);
        readings = List.copyOf(readings);
    }

    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    static SheetResult unread(String sheet, Mapping mapping, String whyNot) {
        return new SheetResult(
                sheet, mapping, false, new EnumMap<>(Outcome.class), List.of(), List.of(), whyNot);
    }
}
