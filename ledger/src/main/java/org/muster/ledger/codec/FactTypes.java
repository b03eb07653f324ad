package org.muster.ledger.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.Fact;

/**
 * Every type of fact with its stable name: area and record, such as {@code gate.Boarded}. Renaming
 * a record would orphan ledgers; the golden files say so.
 */
final class FactTypes {
    private final Map<Class<?>, FactType> byClass = new HashMap<>();
    private final Map<String, FactType> byName = new HashMap<>();
    private final List<FactType> inOrder;

    FactTypes(Forms forms) {
        List<Class<?>> records = new ArrayList<>();
        collect(Fact.class, records);
        records.sort(Comparator.comparing(FactTypes::name));
        List<FactType> types = new ArrayList<>();
        for (Class<?> type : records) {
            FactType found = new FactType(name(type), 1, types.size(), type, forms.ofRecord(type));
            types.add(found);
            byClass.put(type, found);
            byName.put(found.name(), found);
        }
        inOrder = List.copyOf(types);
    }

    FactType of(Fact fact) {
        FactType type = byClass.get(fact.getClass());
        if (type == null) {
            throw new IllegalStateException(fact.getClass() + " is not a type of fact");
        }
        return type;
    }

    Optional<FactType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    FactType get(String name) {
        FactType type = byName.get(name);
        if (type == null) {
            throw new UnreadableFact(
                    "'"
                            + name
                            + "' is not a type of fact that this Muster knows; a newer Muster may"
                            + " have written it",
                    null);
        }
        return type;
    }

    FactType get(int place) {
        return inOrder.get(place);
    }

    List<FactType> list() {
        return inOrder;
    }

    private static void collect(Class<?> type, List<Class<?>> into) {
        if (type.isRecord()) {
            into.add(type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted, into);
        }
    }

    private static String name(Class<?> type) {
        String area = type.getPackageName();
        return area.substring(area.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }

    /** One type: {@code version} is that of the shape which is written now. */
    record FactType(String name, int version, int place, Class<?> type, Form form) {}
}
