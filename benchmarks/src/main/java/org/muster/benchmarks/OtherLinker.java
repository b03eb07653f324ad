package org.muster.benchmarks;

import java.util.List;
import org.muster.testkit.lists.ListRow;

/** Something that tells which rows are one person. */
interface OtherLinker {
    String name();

    /**
     * For each row the number of its person.
     *
     * @param apart whether no list has anybody twice, which a user of it would say
     */
    int[] link(List<ListRow> rows, boolean apart, Setting setting) throws Exception;
}
