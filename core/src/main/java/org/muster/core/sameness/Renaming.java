package org.muster.core.sameness;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.muster.core.fact.PersonId;

/**
 * Puts another reference in place of a person's, wherever in a record it stands. It reads the
 * records' own components, so that no type of fact or command can be forgotten.
 */
final class Renaming {
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private final UnaryOperator<PersonId> names;

    Renaming(UnaryOperator<PersonId> names) {
        this.names = names;
    }

    /** The same value where it names nobody else. */
    Object of(Object value) {
        return switch (value) {
            case PersonId person -> names.apply(person);
            case List<?> list -> ofList(list);
            case Optional<?> maybe ->
                    maybe.<Object>map(inner -> inner)
                            .map(inner -> same(inner, of(inner)) ? maybe : Optional.of(of(inner)))
                            .orElse(maybe);
            case Record record -> ofRecord(record);
            default -> value;
        };
    }

    private Object ofList(List<?> list) {
        List<Object> renamed = list.stream().<Object>map(this::of).toList();
        for (int i = 0; i < list.size(); i++) {
            if (!same(list.get(i), renamed.get(i))) {
                // whoever is named twice by now is one
                return renamed.stream().distinct().toList();
            }
        }
        return list;
    }

    private Object ofRecord(Record record) {
        Shape shape = SHAPES.get(record.getClass());
        Object[] values = new Object[shape.parts().length];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object kept = shape.read(record, i);
            values[i] = of(kept);
            changed |= !same(kept, values[i]);
        }
        return changed ? shape.make(values) : record;
    }

    private static boolean same(Object kept, Object renamed) {
        return kept == renamed || kept instanceof PersonId && kept.equals(renamed);
    }

    /** How records of one type are taken apart and put together. */
    private record Shape(Method[] parts, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            try {
                return new Shape(
                        Arrays.stream(components)
                                .map(RecordComponent::getAccessor)
                                .toArray(Method[]::new),
                        type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has this constructor", e);
            }
        }

        Object read(Record record, int part) {
            try {
                return parts[part].invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(record.getClass() + " cannot be read", e);
            }
        }

        Object make(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(
                        "a record that was good is not with another reference", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(constructor + " cannot be called", e);
            }
        }
    }
}
