package org.muster.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.muster.exercises.play.Exercise;
import org.muster.exercises.play.Figure;

/** Published figures beside counted ones, each with how many facts stand behind it. */
final class FigureTable {
    private final PrintWriter out;
    private final Exercise exercise;

    FigureTable(PrintWriter out, Exercise exercise) {
        this.out = out;
        this.exercise = exercise;
    }

    void print(List<Figure> figures) {
        String own = exercise.folder().operation().own().code();
        out.printf(
                "%n%-17s %-8s %22s %22s %8s  %s%n",
                "as of (local)", "counts", "published", "counted", "facts", "");
        figures.forEach(figure -> line(figure, own));
        exercise.contradictions()
                .forEach(one ->
                        out.println("contradiction: " + one.where() + ": " + one.sentence()));
        long unmet = figures.stream().filter(figure -> !figure.isMet()).count();
        out.println(
                unmet == 0
                        ? "Every figure is met."
                        : unmet + " of " + figures.size() + " figures are not met.");
        if (!exercise.contradictions().isEmpty()) {
            out.println(
                    exercise.contradictions().size()
                            + " contradiction(s) above: the folder's own figures do not agree.");
        }
        out.flush();
    }

    private void line(Figure figure, String own) {
        var published = figure.published();
        var zone = exercise.folder().operation().zone();
        out.printf(
                "%-17s %-8s %22s %22s %8d  %s (%s)%n",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(published.at().atZone(zone)),
                published.rule().name().toLowerCase(Locale.ROOT),
                published.precision().in(published.souls())
                        + (published.own().isPresent()
                                ? ", "
                                        + own
                                        + " "
                                        + published.ownPrecision().in(published.own().getAsInt())
                                : ""),
                figure.souls() + ", " + own + " " + figure.own(),
                figure.facts().size(),
                figure.isMet() ? "met" : "NOT MET",
                published.where());
    }
}
