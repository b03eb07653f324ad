package org.muster.server.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.muster.core.reveal.Reveal;
import org.muster.core.reveal.RevealFact.RevealReviewed;

/**
 * The reveals that somebody has to look at, and those that somebody has.
 *
 * @param open not yet reviewed, those that came last first
 * @param reviewed the last of the others
 * @param reviewedInAll how many others there are
 */
public record RevealsSheet(List<Line> open, List<Line> reviewed, int reviewedInAll) {
    private static final int SHOWN = 100;

    /**
     * One reveal.
     *
     * @param own whether the reader gave it, and so does not review it
     */
    public record Line(Reveal reveal, String name, boolean own) {
        public String by() {
            return reveal.recorded().by().value();
        }

        public String reviewedBy() {
            return reveal.review().map(one -> one.by().value()).orElse("");
        }

        public String note() {
            return reveal.review()
                    .map(one -> ((RevealReviewed) one.fact()).note().text())
                    .orElse("");
        }
    }

    static RevealsSheet of(Visit visit, List<Reveal> all) {
        Map<Boolean, List<Reveal>> parted =
                all.stream().collect(Collectors.partitioningBy(one -> !one.waits(visit.view())));
        List<Reveal> reviewed = parted.getOrDefault(true, List.of());
        return new RevealsSheet(
                lines(visit, parted.getOrDefault(false, List.of())),
                lines(visit, reviewed.stream().limit(SHOWN).toList()),
                reviewed.size());
    }

    private static List<Line> lines(Visit visit, List<Reveal> reveals) {
        Predicate<Reveal> own =
                one -> one.recorded().by().value().equals(visit.frame().reader().name());
        return reveals.stream()
                .map(one ->
                        new Line(one, Names.of(visit.view(), one.said().person()), own.test(one)))
                .toList();
    }
}
