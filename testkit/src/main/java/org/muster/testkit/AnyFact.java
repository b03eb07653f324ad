package org.muster.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.muster.core.code.CodeKey;
import org.muster.core.fact.Band;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.tally.Tally;

/**
 * Facts of every type with any content, about few subjects so that they meet: what no rule would
 * decide, but what a fold must bear when nodes were apart. A new fact type is covered the day it is
 * written, because the types are read off the sealed families.
 */
public final class AnyFact {

    private static final Instant START = Instant.parse("2023-08-01T06:00:00Z");

    private final RandomGenerator random;

    public AnyFact(RandomGenerator random) {
        this.random = random;
    }

    /** Every type of fact there is. */
    public static List<Class<? extends Fact>> listTypes() {
        List<Class<? extends Fact>> types = new ArrayList<>();
        collect(Fact.class, types);
        return types;
    }

    private static void collect(Class<?> sealed, List<Class<? extends Fact>> types) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                types.add(permitted.asSubclass(Fact.class));
            } else {
                collect(permitted, types);
            }
        }
    }

    /**
     * So many facts of three nodes, each with its own number and stamp, in the order of nothing.
     */
    public List<Recorded> list(int count) {
        List<Class<? extends Fact>> types = listTypes();
        long[] numbers = new long[3];
        Set<Stamp> used = new HashSet<>();
        List<Recorded> facts = new ArrayList<>();
        while (facts.size() < count) {
            int node = random.nextInt(numbers.length);
            NodeId name = new NodeId("node-" + node);
            Stamp stamp = new Stamp(instant().toEpochMilli(), random.nextInt(3), name);
            if (used.add(stamp)) {
                Fact fact = (Fact) of(types.get(random.nextInt(types.size())));
                UserId by = new UserId("user-" + random.nextInt(3));
                CommandId command = new CommandId(random.nextInt(count), 0);
                FactId id = new FactId(name, ++numbers[node]);
                facts.add(Recorded.of(id, stamp, by, command, fact));
            }
        }
        return facts;
    }

    /** A value of a type. */
    private Object of(Type type) {
        if (type instanceof ParameterizedType of) {
            Type inner = of.getActualTypeArguments()[0];
            return of.getRawType() == Optional.class
                    ? (random.nextBoolean() ? Optional.of(of(inner)) : Optional.empty())
                    : listOf(inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return switch (plain.getSimpleName()) {
            case "long" -> (long) random.nextInt(5);
            case "int" -> random.nextInt(1, 6);
            case "boolean" -> random.nextBoolean();
            case "String" -> List.of("", "a", "b c", "{1}").get(random.nextInt(4));
            case "Instant" -> instant();
            case "Duration" -> Duration.ofMinutes(random.nextInt(1, 600));
            case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(1, 400), 1);
            case "LocalTime" -> LocalTime.of(random.nextInt(24), 0);
            case "LocalDate" -> LocalDate.of(2023, 7, 1).plusDays(random.nextInt(60));
            case "OptionalInt" ->
                    random.nextBoolean() ? OptionalInt.of(random.nextInt(4)) : OptionalInt.empty();
            case "ZoneId" -> (ZoneId) ZoneOffset.UTC;
            case "OperationId" -> new OperationId("niamey-2023");
            case "NodeId" -> new NodeId("node-" + random.nextInt(3));
            case "PublicKeys" -> NodeDraws.keys(random);
            case "CodeKey" -> new CodeKey("%064x".formatted(random.nextInt(4)));
            case "Band" -> new Band("B0" + random.nextInt(4));
            case "Nationality" -> new Nationality(random.nextBoolean() ? "FRA" : "NER");
            case "BirthDate" -> birthDate();
            case "Tally" -> tally();
            default -> ofRecord(plain);
        };
    }

    private List<Object> listOf(Type inner) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(of(inner));
        }
        return values;
    }

    private Object ofRecord(Class<?> type) {
        while (true) {
            try {
                return construct(type);
            } catch (IllegalArgumentException refusedByTheRecord) {
                // records guard themselves; another draw will please it
            }
        }
    }

    private Object construct(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components).map(part -> of(part.getGenericType())).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private Instant instant() {
        return START.plusSeconds(random.nextInt(500));
    }

    private BirthDate birthDate() {
        return switch (random.nextInt(3)) {
            case 0 -> BirthDate.UNKNOWN;
            case 1 -> BirthDate.ofYear(random.nextInt(1930, 2024));
            default -> BirthDate.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000)));
        };
    }

    /** Its lines must sum, which no random lines do. */
    private Tally tally() {
        return new Tally(
                enumOf(org.muster.core.tally.CountingRule.class),
                enumOf(org.muster.core.tally.Basis.class),
                instant(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private <E extends Enum<E>> E enumOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }
}
