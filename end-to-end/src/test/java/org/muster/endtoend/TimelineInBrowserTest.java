package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muster.core.operation.JournalKind;
import org.muster.exercises.folder.FolderReader;
import org.muster.exercises.folder.ShippedExercises;
import org.muster.exercises.folder.TimelineRow;

/**
 * Each line of the founding operation's time line is where somebody would look for it: in the one
 * chronicle, and on the page of its own kind.
 */
class TimelineInBrowserTest extends DemoCase {
    private static List<TimelineRow> rows() {
        return switch (FolderReader.read(ShippedExercises.find("niamey-2023").orElseThrow())) {
            case org.muster.exercises.folder.ExerciseFolder.Reading.Complete complete ->
                    complete.folder().timeline();
            case org.muster.exercises.folder.ExerciseFolder.Reading.Faulty faulty ->
                    throw new AssertionError(faulty.problems());
        };
    }

    /** The pages on which a line of this kind is looked for, beside the chronicle. */
    private static List<String> pages(JournalKind kind) {
        return switch (kind) {
            case INCIDENT -> List.of("incidents?show=all");
            case DEMARCHE -> List.of("demarches");
            case STATEMENT -> List.of("statements");
            case POST -> List.of("posts");
            case CLOSING -> List.of("closing", "closing/file");
            case ALERT, ESTIMATE, REQUESTS, RALLY, LEG, BULLETIN, NOTE -> List.of();
        };
    }

    /** The words of somebody else stand on their own, after who said them. */
    private static String words(TimelineRow row) {
        return row.kind() == JournalKind.STATEMENT && row.what().contains(": ")
                ? row.what().substring(row.what().indexOf(": ") + 2)
                : row.what();
    }

    @Test
    void eachLineIsInTheChronicleAndOnThePageOfItsKind() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("duty.officer");
            for (TimelineRow row : rows()) {
                for (String page :
                        Stream.concat(Stream.of("situation"), pages(row.kind()).stream())
                                .toList()) {
                    officer.open(page + (page.contains("?") ? "&" : "?") + "lang=en");
                    assertThat(officer.main()).as("%s: %s", page, row).contains(words(row));
                }
            }
        }
    }

    @Test
    void whatTheMinistrySaidIsCountedFromTheScansAtThatHour() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("duty.officer");
            for (TimelineRow row : rows()) {
                if (row.kind() == JournalKind.BULLETIN || row.kind() == JournalKind.CLOSING) {
                    officer.open("tally/carried?lang=en&asOf=" + row.at());
                    assertThat(officer.page().locator(".m-big__number").first().textContent())
                            .as("%s", row)
                            .isEqualTo(inEnglish(row.figure().orElseThrow()));
                }
            }
        }
    }

    @Test
    void everyLegOfItIsOnThePageOfLegs() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("duty.officer").open("legs?lang=en");
            for (String label : List.of("F1", "F2", "F3", "F4", "F5")) {
                assertThat(officer.main()).contains(label);
            }
            officer.open("situation?lang=en");
            assertThat(officer.main()).contains("262", "992", "1,079");
        }
    }

    private static String inEnglish(int figure) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(figure);
    }
}
