package org.muster.planning.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.muster.planning.RandomProblem;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Problem;

/** What {@code docs/plan-format.md} shows is read, and is a plan of that problem. */
class DocumentedExampleTest {
    private static final Path PAGE = Path.of("../docs/plan-format.md");

    @Test
    void theExampleIsAProblemWithAPlanThatKeepsEveryRule() throws Exception {
        List<String> shown =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(shown).hasSize(2);
        Problem problem = ProblemReader.parse(shown.getFirst());
        PlanFile plan = PlanReader.parse(shown.getLast());
        assertThat(plan.problem()).isEqualTo(problem.name());
        assertThat(plan.plan().bookings()).hasSameSizeAs(problem.parties());
        assertThat(PlanCheck.of(problem, plan.plan()).text()).isEmpty();
    }

    /** Each field that a writer writes stands on the page. */
    @Test
    void everyFieldIsDocumented() throws Exception {
        String page = Files.readString(PAGE);
        for (long seed = 0; seed < 30; seed++) {
            Pattern.compile("\"([a-zA-Z]+)\": ")
                    .matcher(ProblemWriter.print(RandomProblem.of(seed)))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .filter(name -> !List.of("NER", "JP").contains(name))
                    .forEach(name ->
                            assertThat(page).containsAnyOf('`' + name + '`', '"' + name + '"'));
        }
    }
}
