package org.muster.ledger.sql;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.muster.core.code.CheckedNumber;
import org.muster.core.code.CodeKey;
import org.muster.core.estimate.Calibration;
import org.muster.core.estimate.Estimate;
import org.muster.core.estimate.Expectation;
import org.muster.core.estimate.Precedent;
import org.muster.core.estimate.SourceCount;
import org.muster.core.fact.Band;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.FormId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.incident.EvidenceFile;
import org.muster.core.node.PublicKeys;
import org.muster.core.place.Position;
import org.muster.core.plan.Hours;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.Photo;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Count;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;

/** Draws facts of every type from a seed, with the strings that break programs. */
final class FactMaker {
    private static final List<String> TEXTS =
            List.of(
                    "a",
                    "Ouédraogo-N'Diaye",
                    "李小龍",
                    "فاطمة الزهراء",
                    "quote \" back \\ slash / line\nend\ttab",
                    "nul \u0000 inside",
                    "half \ud83d of a pair",
                    "whole 🛬 pair",
                    "x'); DROP TABLE fact; --",
                    "long ".repeat(60) + ".");

    private final SplittableRandom random;

    FactMaker(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<Class<?>> types() {
        List<Class<?>> types = new ArrayList<>();
        collect(Fact.class, types);
        return types;
    }

    private static void collect(Class<?> type, List<Class<?>> into) {
        if (type.isRecord()) {
            into.add(type);
        } else {
            Arrays.stream(type.getPermittedSubclasses()).forEach(each -> collect(each, into));
        }
    }

    /** A batch that continues the node's chain, with every type in turn. */
    List<Recorded> batch(NodeId node, long firstNumber, int size) {
        List<Class<?>> types = types();
        List<Recorded> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long number = firstNumber + i;
            batch.add(recorded(node, number, fact(types.get((int) ((number - 1) % types.size())))));
        }
        return batch;
    }

    Recorded recorded(NodeId node, long number, Fact fact) {
        return Recorded.of(
                new FactId(node, number),
                new Stamp(1_690_000_000_000L + number, random.nextInt(3), node),
                new UserId(random.nextBoolean() ? "public" : "élise.martin"),
                new CommandId(random.nextLong(), random.nextLong()),
                fact);
    }

    Fact fact(Class<?> type) {
        return (Fact) of(type);
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.of(of(inner)) : Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                values.add(of(inner));
            }
            return values;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return switch (plain.getSimpleName()) {
            case "int" -> random.nextInt(1_000_000);
            case "long" -> random.nextLong(1L << 60);
            case "boolean" -> random.nextBoolean();
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "Duration" -> Duration.ofMinutes(random.nextInt(10_000));
            case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(1_000_000), 3);
            case "Hours" -> {
                Instant from = (Instant) of(Instant.class);
                yield new Hours(from, from.plusSeconds(1 + random.nextInt(90_000)));
            }
            case "UserId" -> new UserId("user-" + random.nextInt(1_000));
            case "LocalTime" -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "Instant" ->
                    Instant.ofEpochSecond(
                            random.nextLong(2_000_000_000L), random.nextInt(1_000_000_000));
            case "ZoneId" -> ZoneId.of("Africa/Niamey");
            case "OptionalInt" ->
                    random.nextBoolean()
                            ? OptionalInt.of(random.nextInt(5_000))
                            : OptionalInt.empty();
            case "OperationId" -> new OperationId("niamey-2023");
            case "NodeId" -> new NodeId("gate-" + random.nextInt(4));
            case "Nationality" -> new Nationality(random.nextBoolean() ? "FRA" : "NER");
            case "Band" -> new Band("N" + (10_000 + random.nextInt(5_000)));
            case "FactId" -> new FactId(new NodeId("hub"), 1 + random.nextLong(9_999));
            case "BirthDate" ->
                    random.nextBoolean() ? BirthDate.UNKNOWN : BirthDate.parse("1987-04-??");
            case "PublicKeys" -> PublicKeys.of(bytes(), bytes());
            case "Photo" -> photo();
            case "EvidenceFile" -> EvidenceFile.of(photo().toBytes());
            case "Position" ->
                    new Position(
                            BigDecimal.valueOf(random.nextInt(-90_000, 90_001), 3),
                            BigDecimal.valueOf(random.nextInt(-180_000, 180_001), 3));
            case "Tally" -> tally();
            case "Estimate" -> estimate();
            case "FormId" -> new FormId(random.nextLong(CheckedNumber.BOUND));
            case "CodeKey" -> new CodeKey("%064x".formatted(random.nextLong(1L << 60)));
            default -> made(plain);
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private Photo photo() {
        byte[] jpeg = bytes();
        jpeg[0] = (byte) 0xff;
        jpeg[1] = (byte) 0xd8;
        jpeg[2] = (byte) 0xff;
        jpeg[30] = (byte) 0xff;
        jpeg[31] = (byte) 0xd9;
        return Photo.of(jpeg);
    }

    /** Its figures must be in order, and its counts add up. */
    private Estimate estimate() {
        SourceCount count =
                new SourceCount(
                        "register", Expectation.LISTED, 1_200, 300, 280, random.nextInt(99));
        Precedent precedent = new Precedent(new OperationId("other"), 100, 90);
        return new Estimate(
                Instant.ofEpochSecond(1_690_000_000),
                Optional.of(new Nationality("FRA")),
                500,
                600,
                700,
                90,
                List.of(count),
                Calibration.UNTRIED,
                List.of(precedent),
                Estimate.METHOD,
                random.nextLong(1L << 60));
    }

    private Tally tally() {
        List<Count> counts = List.of(new Count("FRA", 560), new Count("", 432));
        return new Tally(
                (CountingRule) of(CountingRule.class),
                (Basis) of(Basis.class),
                (Instant) of(Instant.class),
                992,
                counts,
                List.of(new Count("L-1", 992)),
                counts,
                List.of((FactId) of(FactId.class), (FactId) of(FactId.class)));
    }

    private Object made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] parts = Arrays.stream(components).map(each -> of(each.getGenericType())).toArray();
        try {
            return type.getConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a " + type, e);
        }
    }

    PersonId person() {
        return new PersonId(random.nextLong(1L << 60));
    }
}
