package org.muster.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.muster.ledger.sql.FurtherRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row that lacks a list is damaged, unless the list came after rows had been stored. */
class MissingListTest {
    private static final String TYPE = "plan.SettingsEntered";

    private final FactCodec codec = new FactCodec();
    private final String body = codec.write(FurtherRows.hours(), clear -> clear);

    @Test
    void onlyListsThatCameLaterMayBeMissing() {
        Set<String> refused = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        for (int i = 0; i < lists(Json.parse(body)).size(); i++) {
            JsonNode row = Json.parse(body);
            One taken = lists(row).get(i);
            taken.from().remove(taken.name());
            String lacking = row.toString();
            if (taken.later()) {
                assertThat(codec.parse(TYPE, 1, lacking).readErased()).isNotNull();
                read.add(taken.name());
            } else {
                assertThatThrownBy(() -> codec.parse(TYPE, 1, lacking).readErased())
                        .as(taken.name())
                        .isInstanceOf(UnreadableFact.class)
                        .hasMessageContaining("lacks its field '" + taken.name() + "'");
                refused.add(taken.name());
            }
        }
        assertThat(read).containsExactly("cabins", "clearances", "escorted", "risks");
        assertThat(refused)
                .contains("threat", "roads", "fleets", "routes", "carriers", "closed", "dropped");
    }

    /** A list in a row, and the object that it is a part of. */
    private record One(ObjectNode from, String name) {
        private static final Set<String> LATER =
                Set.of("risks", "escorted", "cabins", "clearances");

        boolean later() {
            return LATER.contains(name);
        }
    }

    private static List<One> lists(JsonNode node) {
        List<One> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(part -> {
                        if (part.getValue().isArray()) {
                            found.add(new One(object, part.getKey()));
                        }
                    });
        }
        node.forEach(part -> found.addAll(lists(part)));
        return found;
    }
}
