package org.muster.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.Linker;
import org.muster.testkit.lists.ListRow;

/** Our own, told nothing: that no list has anybody twice it finds out. */
final class MusterLinker implements OtherLinker {

    @Override
    public String name() {
        return "Muster";
    }

    @Override
    public int[] link(List<ListRow> rows, boolean apart, Setting setting) {
        Linker linker = new Linker(LinkSettings.USUAL, setting.progress::at);
        rows.forEach(row -> linker.add(Linking.listed(row)));
        Linkage linkage = linker.link();
        Map<String, Integer> numbers = new HashMap<>();
        return rows.stream()
                .mapToInt(row ->
                        numbers.computeIfAbsent(
                                linkage.getPerson(row.id()), unused -> numbers.size()))
                .toArray();
    }
}
