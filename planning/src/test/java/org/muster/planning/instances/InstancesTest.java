package org.muster.planning.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.Findings;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.instances.Instances.Instance;
import org.muster.planning.json.ProblemReader;
import org.muster.planning.json.ProblemWriter;
import org.muster.planning.model.Problem;
import org.muster.planning.model.ProblemCheck;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Watch;

/** Instances are what they were; {@code -Dgolden.make=true} writes what they are to be. */
class InstancesTest {
    private static final Path FILES = Path.of("../docs/plan-instances");
    private static final Path HASHES =
            Path.of("src/test/resources/org/muster/planning/instances/hashes.txt");
    private static final int SMALL = 60_000;
    private static final boolean MAKE = Boolean.getBoolean("golden.make");

    @Test
    void theTwentyAreTheSameToTheByteAndHaveNothingWrong() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (Instance instance : Instances.list()) {
            Problem problem = instance.problem();
            assertThat(problem.name()).isEqualTo(instance.name());
            assertThat(problem.souls()).as(instance.name()).isEqualTo(instance.people());
            assertThat(ProblemCheck.check(problem).listLines()).as(instance.name()).isEmpty();
            hashes.add(
                    "%s %s %d legs"
                            .formatted(hash(problem), instance.name(), problem.legs().size()));
        }
        assertThat(hashes).hasSize(20);
        if (MAKE) {
            Files.createDirectories(HASHES.getParent());
            Files.write(HASHES, hashes);
        }
        assertThat(hashes).isEqualTo(Files.readAllLines(HASHES));
    }

    @Test
    void theSmallOnesAreInTheDocumentsAndReadAsTheyAre() throws Exception {
        int small = 0;
        for (Instance instance : Instances.list().subList(0, 12)) {
            Problem problem = instance.problem();
            String text = ProblemWriter.print(problem);
            if (text.length() > SMALL) {
                continue;
            }
            Path file = FILES.resolve(instance.name() + ".json");
            if (MAKE) {
                Files.createDirectories(FILES);
                Files.writeString(file, text);
            }
            assertThat(Files.readString(file)).as(instance.name()).isEqualTo(text);
            assertThat(ProblemReader.read(file)).as(instance.name()).isEqualTo(problem);
            small++;
        }
        assertThat(small).isEqualTo(10);
    }

    @Test
    void peopleCanGetOutOfTheSmallOnesAndNobodyMustGo() {
        for (Instance instance : Instances.list().subList(0, 13)) {
            Problem problem = instance.problem();
            assertThat(PlanCheck.of(problem, Plan.NOBODY).text()).as(instance.name()).isEmpty();
            Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
            Findings findings = PlanCheck.of(problem, plan);
            assertThat(findings.text()).as(instance.name()).isEmpty();
            assertThat(plan.bookings()).as(instance.name()).hasSizeGreaterThan(3);
        }
    }

    private static String hash(Problem problem) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            ProblemWriter.write(problem, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
