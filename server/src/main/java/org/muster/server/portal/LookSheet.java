package org.muster.server.portal;

import java.util.List;
import java.util.Map;

/**
 * One of the two questions to whoever looks for somebody, or the number that they get.
 *
 * @param fields of this question; none at the end
 * @param carried what was answered before, which travels in the page alone
 * @param number of the message, at the end
 */
public record LookSheet(
        List<Field> fields,
        Map<String, String> values,
        Map<String, String> carried,
        String command,
        String number) {

    public boolean isFirst() {
        return carried.isEmpty();
    }

    public String value(Field field) {
        return values.getOrDefault(field.name(), "");
    }
}
