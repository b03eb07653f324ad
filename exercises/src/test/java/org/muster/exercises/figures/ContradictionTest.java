package org.muster.exercises.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.exercises.folder.Folder;

/** Which two figures contradict each other is told once, with their values, files and lines. */
class ContradictionTest {
    @TempDir Path path;

    @Test
    void figuresThatAgreeAreNoContradiction() throws IOException {
        assertThat(contradictions(Folder.right(path))).isEmpty();
    }

    @Test
    void souls() throws IOException {
        assertThat(
                        legs(
                                "F1,2031-01-01T10:00,Far,100,,100,",
                                "F2,2031-01-02T10:00,Far,45,,150,",
                                "F3,2031-01-02T20:00,Far,10,,160,"))
                .containsExactly(
                        "legs.csv line 3: cumulative_souls 150 contradicts souls 45 (legs.csv line 3):"
                                + " 100 after F1 (legs.csv line 2) and 45 on F2 make 145."
                                + " Correct the one that is wrong.");
    }

    @Test
    void aLegWithoutAnyFigureIsFilledInFromTheNextSum() throws IOException {
        Folder folder =
                Folder.right(path)
                        .legs(
                                "F1,2031-01-01T10:00,Far,,,,",
                                "F2,2031-01-02T10:00,Far,50,20,150,80");
        assertThat(contradictions(folder)).isEmpty();
        assertThat(FigurePlanner.plan(folder.read()).loads())
                .extracting(LegLoad::souls)
                .containsExactly(100, 50);
    }

    @Test
    void aLegWithoutAnyFigureAfterTheLastSum() throws IOException {
        assertThat(legs("F1,2031-01-01T10:00,Far,100,60,100,60", "F2,2031-01-02T10:00,Far,,,,"))
                .singleElement()
                .asString()
                .startsWith("legs.csv line 3: neither souls nor cumulative_souls are given for F2");
    }

    @Test
    void aSumThatFalls() throws IOException {
        assertThat(
                        legs(
                                "F1,2031-01-01T10:00,Far,100,,100,",
                                "F2,2031-01-02T10:00,Far,,,90,",
                                "F3,2031-01-02T20:00,Far,60,,150,"))
                .containsExactly(
                        "legs.csv line 3: cumulative_souls 90 contradicts cumulative_souls 100"
                                + " (legs.csv line 2): a sum does not fall."
                                + " Correct the one that is wrong.");
    }

    @Test
    void moreOwnNationalsThanSouls() throws IOException {
        assertThat(
                        legs(
                                "F1,2031-01-01T10:00,Far,100,120,100,120",
                                "F2,2031-01-02T10:00,Far,50,20,150,140"))
                .containsExactly(
                        "legs.csv line 2: own 120 contradicts souls 100 (legs.csv line 2):"
                                + " own nationals are among the souls, and F1 carries 100."
                                + " Correct the one that is wrong.");
    }

    @Test
    void anAnnouncedTotalOfOwnNationalsThatTheLegsDoNotAddUpTo() throws IOException {
        assertThat(
                        legs(
                                "F1,2031-01-01T10:00,Far,100,60,100,60",
                                "F2,2031-01-02T10:00,Far,50,20,150,90"))
                .containsExactly(
                        "legs.csv line 3: cumulative_own 90 contradicts own 20 (legs.csv line 3):"
                                + " 60 after F1 (legs.csv line 2) and 20 up to F2 make 80."
                                + " Correct the one that is wrong.");
    }

    @Test
    void anAnnouncedTotalOfOwnNationalsThatFitsIntoNoLeg() throws IOException {
        assertThat(
                        legs(
                                "F1,2031-01-01T10:00,Far,100,60,100,60",
                                "F2,2031-01-02T10:00,Far,50,,150,125"))
                .containsExactly(
                        "legs.csv line 3: cumulative_own 125 contradicts souls 50 (legs.csv line 3):"
                                + " that is 65 more than after F1 (legs.csv line 2),"
                                + " and only 50 souls were carried on the legs that it adds."
                                + " Correct the one that is wrong.");
    }

    @Test
    void aFigureOfTheTimeLineThatIsNoSum() throws IOException {
        Folder folder =
                Folder.right(path)
                        .with(
                                "timeline.csv",
                                "local_time,kind,what,figure,source\n2031-01-01T12:00,bulletin,A,99,x\n");
        assertThat(contradictions(folder))
                .containsExactly(
                        "timeline.csv line 2: figure 99 is not the sum after any leg that had"
                                + " departed by then: 100 after F1 (legs.csv line 2)."
                                + " Correct the figure, its time, or the legs.");
    }

    @Test
    void aSumNeedNotBeWrittenWhereTheLegsAddUpToIt() throws IOException {
        Folder folder =
                Folder.right(path)
                        .legs("F1,2031-01-01T10:00,Far,100,,,", "F2,2031-01-02T10:00,Far,50,,,");
        assertThat(contradictions(folder)).isEmpty();
        assertThat(FigurePlanner.plan(folder.read()).figures()).hasSize(2);
    }

    /** With a time line that publishes nothing. */
    private List<String> legs(String... rows) throws IOException {
        return contradictions(
                Folder.right(path)
                        .legs(rows)
                        .with("timeline.csv", "local_time,kind,what,figure,source\n"));
    }

    private static List<String> contradictions(Folder folder) {
        return FigurePlanner.plan(folder.read()).contradictions().stream()
                .map(one -> one.where() + ": " + one.sentence())
                .toList();
    }
}
