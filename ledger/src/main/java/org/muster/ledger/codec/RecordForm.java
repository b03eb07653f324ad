package org.muster.ledger.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.CameLater;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Records, component by component; an absent value leaves its field out. */
final class RecordForm implements Form {
    private final Class<?> type;
    private final String[] names;
    private final Form[] forms;

    /** What each part is where its field is missing; null for a part that must be there. */
    private final @Nullable Object[] missing;

    private final boolean identifying;

    /** Made at first use, by whoever comes first: those of all types would keep a start waiting. */
    private volatile @Nullable Handles handles;

    RecordForm(Class<?> type, Function<RecordComponent, Form> formOf) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.names = new String[components.length];
        this.forms = new Form[components.length];
        this.missing = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = components[i].getName();
            forms[i] = formOf.apply(components[i]);
            missing[i] = whenMissing(forms[i], components[i]);
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalStateException(type + " must be a public record");
        }
        this.identifying = Arrays.stream(forms).anyMatch(Form::identifying);
    }

    @Override
    public void write(JsonGenerator out, Object value, Sealer sealer) {
        out.writeStartObject();
        for (int i = 0; i < forms.length; i++) {
            Object part = get(i, value);
            if (!absent(part)) {
                out.writeName(names[i]);
                forms[i].write(out, part, sealer);
            }
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonNode node, Opener opener) {
        Object[] parts = new Object[forms.length];
        for (int i = 0; i < forms.length; i++) {
            JsonNode part = node.get(names[i]);
            parts[i] = part == null ? missing(i) : forms[i].read(part, opener);
        }
        return make(parts);
    }

    private Object missing(int part) {
        Object meant = missing[part];
        if (meant == null) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " lacks its field '" + names[part] + "'");
        }
        return meant;
    }

    private static @Nullable Object whenMissing(Form form, RecordComponent component) {
        return switch (form) {
            case ManyForms.Maybe maybe -> Optional.empty();
            case ManyForms.MaybeNumber maybe -> OptionalInt.empty();
            case ManyForms.Several many when component.isAnnotationPresent(CameLater.class) ->
                    List.of();
            default -> null;
        };
    }

    @Override
    public void put(BinaryOut out, Object value) {
        for (int i = 0; i < forms.length; i++) {
            forms[i].put(out, get(i, value));
        }
    }

    @Override
    public Object take(BinaryIn in) {
        Object[] parts = new Object[forms.length];
        for (int i = 0; i < forms.length; i++) {
            parts[i] = forms[i].take(in);
        }
        return make(parts);
    }

    @Override
    public boolean identifying() {
        return identifying;
    }

    @Override
    public String describe() {
        return type.getSimpleName()
                + IntStream.range(0, forms.length)
                        .mapToObj(i -> names[i] + ":" + forms[i].describe())
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static boolean absent(Object part) {
        return part instanceof Optional<?> maybe && maybe.isEmpty()
                || part instanceof OptionalInt number && number.isEmpty();
    }

    private Handles handles() {
        Handles made = handles;
        if (made == null) {
            made = Handles.of(type);
            handles = made;
        }
        return made;
    }

    private Object get(int part, Object value) {
        try {
            return (Object) handles().getters[part].invokeExact(value);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    private Object make(Object[] parts) {
        try {
            return (Object) handles().constructor.invokeExact(parts);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    private static RuntimeException rethrown(Throwable e) {
        return switch (e) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            default -> new IllegalStateException(e);
        };
    }

    /** What takes a record of the type apart, and what puts one together. */
    private record Handles(MethodHandle[] getters, MethodHandle constructor) {
        static Handles of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            MethodHandle[] getters = new MethodHandle[components.length];
            Class<?>[] types = new Class<?>[components.length];
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            try {
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    getters[i] =
                            lookup.unreflect(components[i].getAccessor())
                                    .asType(MethodType.methodType(Object.class, Object.class));
                }
                MethodHandle constructor =
                        lookup.findConstructor(type, MethodType.methodType(void.class, types))
                                .asSpreader(Object[].class, types.length)
                                .asType(MethodType.methodType(Object.class, Object[].class));
                return new Handles(getters, constructor);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " must be a public record", e);
            }
        }
    }
}
