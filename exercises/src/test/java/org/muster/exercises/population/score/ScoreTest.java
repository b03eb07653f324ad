package org.muster.exercises.population.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.exercises.population.WrongTable;

class ScoreTest {
    private static final String TRUTH =
            """
            list,row,person,household
            a.csv,2,P1,H1
            a.csv,3,P2,H1
            b.csv,5,P1,H1
            b.csv,6,P2,H1
            b.csv,7,P3,H2
            b.csv,8,,
            """;

    @TempDir Path folder;

    @Test
    void theTruthItselfIsRight() throws Exception {
        Score score = score(TRUTH, TRUTH);
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.merges()).isEmpty();
        assertThat(score.misses()).isEmpty();
    }

    @Test
    void aFalseMergeAndAMiss() throws Exception {
        Score score =
                score(
                        TRUTH,
                        """
                        person,list,row
                        x,a.csv,2
                        x,b.csv,5
                        x,b.csv,7
                        y,a.csv,3
                        """);
        assertThat(score.together()).isEqualTo(3);
        assertThat(score.belonging()).isEqualTo(2);
        assertThat(score.right()).isEqualTo(1);
        assertThat(score.left()).isEqualTo(2);
        assertThat(score.precision()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isCloseTo(0.4, within(1e-12));
        assertThat(score.merges())
                .singleElement()
                .satisfies(worst -> {
                    assertThat(worst.name()).isEqualTo("x");
                    assertThat(worst.pairs()).isEqualTo(2);
                    assertThat(worst.parts()).containsExactlyInAnyOrder("P1 x2", "P3 x1");
                });
        assertThat(score.misses())
                .singleElement()
                .satisfies(worst -> {
                    assertThat(worst.name()).isEqualTo("P2");
                    assertThat(worst.parts()).contains("y x1", "alone (b.csv row 6) x1");
                });
        assertThat(score.text()).contains("precision 0.3333", "recall 0.5000", "F1 0.4000");
    }

    @Test
    void aTotalThatIsPutWithSomebodyIsWrong() throws Exception {
        Score score = score(TRUTH, "list,row,person\nb.csv,7,x\nb.csv,8,x\n");
        assertThat(score.precision()).isZero();
        assertThat(score.merges().getFirst().parts()).contains("nobody (b.csv row 8) x1");
    }

    @Test
    void agreesWithCountingPairByPair() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            int rows = 60;
            int[] person = random.ints(rows, 0, 25).toArray();
            int[] cluster = random.ints(rows, 0, 25).toArray();
            Score score = score(table(person), table(cluster));
            long together = 0;
            long belonging = 0;
            long right = 0;
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < i; j++) {
                    boolean same = person[i] == person[j];
                    boolean put = cluster[i] == cluster[j];
                    together += put ? 1 : 0;
                    belonging += same ? 1 : 0;
                    right += same && put ? 1 : 0;
                }
            }
            assertThat(List.of(score.together(), score.belonging(), score.right()))
                    .containsExactly(together, belonging, right);
            assertThat(score.merges()).hasSizeLessThanOrEqualTo(10);
            assertThat(score.merges())
                    .extracting(Score.Worst::pairs)
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
    }

    private static String table(int[] groups) {
        List<String> lines = new ArrayList<>(List.of("list,row,person"));
        for (int i = 0; i < groups.length; i++) {
            lines.add("l" + i % 3 + ".csv," + (i + 2) + ",g" + groups[i]);
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void wrongInputIsToldInASentence() throws Exception {
        refuses("", "no column 'list'");
        refuses("list,line,person\n", "no column 'row'", "list,line,person");
        refuses("list,row,person\na.csv,two,x\n", "Line 2", "'two'", "whole number");
        refuses("list,row,person\na.csv,0,x\n", "Line 2", "'0'");
        refuses("list,row,person\na.csv,2\n", "Line 2", "2 cells");
        refuses("list,row,person\na.csv,2,x\na.csv,2,y\n", "a.csv row 2 twice");
        refuses("list,row,person\nz.csv,2,x\n", "z.csv row 2", "of one population");
        Path truth = Files.writeString(folder.resolve("truth.csv"), TRUTH);
        assertThatThrownBy(() -> Score.of(truth, folder.resolve("none.csv")))
                .isInstanceOf(WrongTable.class)
                .hasMessageContaining("There is no file");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "list,row,person\n");
        assertThatThrownBy(() -> Score.of(empty, empty)).hasMessageContaining("no rows");
    }

    private void refuses(String clusters, String... told) {
        assertThatThrownBy(() -> score(TRUTH, clusters))
                .isInstanceOf(WrongTable.class)
                .message()
                .contains(told);
    }

    private Score score(String truth, String clusters) throws Exception {
        Path first = Files.writeString(folder.resolve("truth.csv"), truth);
        Path second = Files.writeString(folder.resolve("clusters.csv"), clusters);
        return Score.of(first, second);
    }
}
