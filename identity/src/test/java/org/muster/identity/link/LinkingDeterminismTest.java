package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;
import org.muster.testkit.lists.Slips;

/** The same rows give the same persons, links and questions to the last bit. */
class LinkingDeterminismTest {

    @Test
    void whateverTheOrderAndTheThreads() {
        List<ListRow> rows = new ArrayList<>(new Families(5, 1500, false).rows());
        rows.addAll(new Slips(5, 1500, 800, true).rows());
        String once = all(rows, 1);

        for (int run = 0; run < 4; run++) {
            Collections.shuffle(rows, new Random(run));
            assertThat(all(rows, 1 + run)).isEqualTo(once);
        }
    }

    private static String all(List<ListRow> rows, int threads) {
        Linkage linkage = Quality.link(rows, LinkSettings.USUAL.withThreads(threads));
        String persons = linkage.members().map(String::valueOf).collect(Collectors.joining("\n"));
        String links = linkage.links().map(String::valueOf).collect(Collectors.joining("\n"));
        String asked = linkage.questions().map(String::valueOf).collect(Collectors.joining("\n"));
        return persons + "\n\n" + links + "\n\n" + asked + "\n" + linkage.priors();
    }
}
