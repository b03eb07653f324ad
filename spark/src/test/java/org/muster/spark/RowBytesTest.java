package org.muster.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.register.BirthDate;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Origin;
import org.muster.identity.link.Reach;
import org.muster.testkit.lists.Families;

/** Rows arrive as they were sent. */
class RowBytesTest {

    @Test
    void rowsComeOutAsTheyWentIn() {
        List<Listed> sent = new ArrayList<>();
        new Families(3, 20_000, true).each(row -> sent.add(Lists.listed(row)));
        sent.add(
                new Listed(
                        "odd",
                        new Origin("list", Long.MAX_VALUE, "b\u0000"),
                        Optional.of(new PersonName("\uD83D", "محمد\u200f", "王")),
                        BirthDate.UNKNOWN,
                        Sex.OTHER,
                        Set.of(),
                        List.of(),
                        new Reach(List.of(), List.of("x".repeat(70_000)), "", "")));
        RowBytes bytes = new RowBytes();
        sent.forEach(bytes::add);

        byte[][] pieces = bytes.pieces();
        List<Listed> arrived = new ArrayList<>();
        RowBytes.each(pieces, arrived::add);

        assertThat(pieces.length).isGreaterThan(1);
        assertThat(arrived).isEqualTo(sent);
    }
}
