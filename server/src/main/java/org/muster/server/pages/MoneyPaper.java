package org.muster.server.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Person;
import org.muster.core.register.TravelDocument;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Print;

/**
 * What all papers about money have in common: their language, who asked for them, how they name.
 */
record MoneyPaper(View view, Frame frame) {

    /**
     * In French or English, as {@code in} asks or else as the reader reads; in English for readers
     * of other languages.
     */
    static MoneyPaper of(Visit visit) {
        String asked = visit.form().value("in");
        String language = asked.isEmpty() ? visit.frame().words().language() : asked;
        Words words = Words.of(language.equals("fr") ? "fr" : "en");
        return new MoneyPaper(visit.view(), visit.frame().with(words));
    }

    OperationPlan plan() {
        return frame.operation().plan();
    }

    ZoneId zone() {
        return plan().zone();
    }

    String word(String key, Object... values) {
        return frame.word(key, values);
    }

    Line line(String label, String value) {
        return new Line(frame.word(label), value);
    }

    List<String> titleLines() {
        return List.of(plan().name(), own() + " – " + plan().post());
    }

    String own() {
        return frame.state(plan().own().code());
    }

    /** A state with the code that passports have for it. */
    String state(String code) {
        return frame.state(code) + " (" + code + ")";
    }

    String day(LocalDate day) {
        return Amounts.day(frame, day);
    }

    Print print(boolean marked) {
        return new Print(
                plan().exercise() ? word("exercise.title") : "",
                word("claim.printed", frame.reader().name(), frame.asOf()),
                marked ? frame.reader().name() + " – " + frame.time(frame.moment().asOf()) : "",
                word("claim.page"),
                frame.moment().asOf(),
                zone());
    }

    /** In capitals, family name first; in its own script where it has no other. */
    static String name(Person person) {
        return person.details().name().onLists().toUpperCase(Locale.ROOT);
    }

    /** The first document, with its kind and who issued it. */
    String document(Person person) {
        Optional<TravelDocument> document = person.details().documents().stream().findFirst();
        return document.map(shown ->
                        (frame.word(shown.kind()) + " " + shown.number())
                                + (shown.issuer().isEmpty() ? "" : ", " + state(shown.issuer())))
                .orElse("");
    }
}
