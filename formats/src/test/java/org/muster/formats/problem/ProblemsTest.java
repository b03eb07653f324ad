package org.muster.formats.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is wrong, as a screen shows it. */
class ProblemsTest {
    @Test
    void aSentenceIsOneLineThatSteersNoTerminal() {
        FileProblem problem =
                new FileProblem(
                        "X-001",
                        "it.txt",
                        3,
                        "a\tb",
                        "\u001B[2Jone\r\ntwo\u202Ethree",
                        "is wrong.",
                        "Mend it.");
        assertThat(problem.sentence())
                .isEqualTo(
                        "it.txt, line 3, a b: \"\uFFFD[2Jone  two\uFFFDthree\" is wrong. Mend it.");
    }

    @Test
    void whatPeopleBesideUsWroteIsToldWholeAndWhatComesFromOutsideToALimit() {
        Problems whole = new Problems();
        Problems limited = Problems.limited();
        for (int line = Problems.MOST + 7; line > 0; line--) {
            whole.tell("X-001", "it.txt", line, "", "", "is wrong.", "Mend it.");
            limited.tell("X-001", "it.txt", line, "", "", "is wrong.", "Mend it.");
        }
        assertThat(whole.list()).hasSize(Problems.MOST + 7);
        assertThat(limited.list()).hasSize(Problems.MOST + 1);
        assertThat(limited.size()).isEqualTo(Problems.MOST + 7);
        assertThat(limited.listByLine()).element(0).extracting(FileProblem::line).isEqualTo(8L);
        assertThat(limited.listByLine().getLast())
                .satisfies(more -> assertThat(more.code()).isEqualTo(Problems.MORE))
                .satisfies(more ->
                        assertThat(more.sentence())
                                .startsWith("it.txt: 1,000 problems are told; 7 more are not."));
    }
}
