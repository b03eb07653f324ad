package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;
import org.muster.testkit.lists.Slips;

/**
 * Precision and recall at the default cut, on lists that nothing was learned from; the seeds are
 * not those that were looked at while the weights were written.
 */
class LinkingQualityTest {

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002})
    void familiesWhoseListsDoNotSayWhoBelongsTogether(long seed) {
        List<ListRow> rows = new Families(seed, 3000, false).rows();
        Linkage linkage = Quality.link(rows, LinkSettings.USUAL);

        Quality quality = Quality.of(rows, linkage);
        assertThat(quality.precision()).as("%s", quality).isGreaterThan(0.995);
        assertThat(quality.recall()).as("%s", quality).isGreaterThan(0.95);
        assertThat(Quality.recallWithReview(rows, linkage)).isGreaterThan(0.985);
    }

    @ParameterizedTest
    @ValueSource(longs = {1003, 1004})
    void familiesOnBookings(long seed) {
        List<ListRow> rows = new Families(seed, 3000, true).rows();

        Quality quality = Quality.of(rows, Quality.link(rows, LinkSettings.USUAL));
        assertThat(quality.precision()).as("%s", quality).isGreaterThan(0.995);
        assertThat(quality.recall()).as("%s", quality).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @ValueSource(longs = {1005, 1006})
    void slipsInEveryField(long seed) {
        List<ListRow> rows = new Slips(seed, 3000, 1500, true).rows();

        Quality quality = Quality.of(rows, Quality.link(rows, LinkSettings.USUAL));
        assertThat(quality.f1()).as("%s", quality).isGreaterThan(0.998);
    }

    @ParameterizedTest
    @ValueSource(longs = {1007, 1008})
    void slipsInNamesAndBirthDatesAlone(long seed) {
        List<ListRow> rows = new Slips(seed, 3000, 1500, false).rows();

        Quality quality = Quality.of(rows, Quality.link(rows, LinkSettings.USUAL));
        assertThat(quality.precision()).as("%s", quality).isGreaterThan(0.99);
        assertThat(quality.f1()).as("%s", quality).isGreaterThan(0.95);
    }

    /** Too few to learn from: the weights that ship must do. */
    @ParameterizedTest
    @ValueSource(longs = {1009, 1010, 1011})
    void shortListsOfFamilies(long seed) {
        List<ListRow> rows = new Families(seed, 200, true).rows();
        Linkage linkage = Quality.link(rows, LinkSettings.USUAL);

        assertThat(linkage.weights().version()).startsWith("shipped");
        Quality quality = Quality.of(rows, linkage);
        assertThat(quality.precision()).as("%s", quality).isGreaterThan(0.98);
        assertThat(quality.recall()).as("%s", quality).isGreaterThan(0.90);
    }
}
