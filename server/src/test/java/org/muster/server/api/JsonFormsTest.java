package org.muster.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.muster.core.fact.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Programs name things as people do: by the reference that is on the page. */
class JsonFormsTest {
    private final JsonMapper mapper = JsonForms.mapper();

    @TestFactory
    List<DynamicTest> everyReferenceIsTheTextThatPeopleRead() {
        return Arrays.stream(Subject.class.getPermittedSubclasses())
                .filter(JsonFormsTest::isReference)
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)))
                .toList();
    }

    /** Those that are a number, written down with a letter and signs to check. */
    private static boolean isReference(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == long.class;
    }

    private void check(Class<?> type) throws Exception {
        Object id = type.getConstructor(long.class).newInstance(4711L);
        String json = mapper.writeValueAsString(id);
        assertThat(json).isEqualTo('"' + id.toString() + '"');
        assertThat(mapper.readValue(json, type)).isEqualTo(id);
    }
}
