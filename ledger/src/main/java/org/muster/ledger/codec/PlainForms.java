package org.muster.ledger.codec;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The forms of values that have no parts. */
final class PlainForms {
    private PlainForms() {}

    /** Whole numbers. */
    record Whole(boolean wide) implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            out.writeNumber(((Number) value).longValue());
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            if (wide) {
                return node.longValue();
            }
            return node.intValue();
        }

        @Override
        public void put(BinaryOut out, Object value) {
            out.putVar(((Number) value).longValue());
        }

        @Override
        public Object take(BinaryIn in) {
            long value = in.takeVar();
            if (wide) {
                return value;
            }
            return (int) value;
        }

        @Override
        public String describe() {
            return wide ? "long" : "int";
        }
    }

    /** Yes or no. */
    record YesNo() implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            return node.booleanValue();
        }

        @Override
        public void put(BinaryOut out, Object value) {
            out.putByte((Boolean) value ? 1 : 0);
        }

        @Override
        public Object take(BinaryIn in) {
            return in.takeByte() == 1;
        }

        @Override
        public String describe() {
            return "boolean";
        }
    }

    /** Strings. */
    record Text() implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            out.writeString((String) value);
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            return node.stringValue();
        }

        @Override
        public void put(BinaryOut out, Object value) {
            out.putText((String) value);
        }

        @Override
        public Object take(BinaryIn in) {
            return in.takeText();
        }

        @Override
        public String describe() {
            return "text";
        }
    }

    /** Moments, to the nanosecond. */
    record Moment() implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            out.writeString(value.toString());
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            return Instant.parse(node.stringValue());
        }

        @Override
        public void put(BinaryOut out, Object value) {
            out.putLong(((Instant) value).getEpochSecond());
            out.putVar(((Instant) value).getNano());
        }

        @Override
        public Object take(BinaryIn in) {
            return Instant.ofEpochSecond(in.takeLong(), in.takeVar());
        }

        @Override
        public String describe() {
            return "instant";
        }
    }

    /** Constants, by their names in text and by their places in snapshots. */
    record Constant(Class<?> type, Object[] constants) implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            out.writeString(((Enum<?>) value).name());
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            String name = node.stringValue();
            for (Object constant : constants) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(
                    "'" + name + "' is not a known " + type.getSimpleName());
        }

        @Override
        public void put(BinaryOut out, Object value) {
            out.putVar(((Enum<?>) value).ordinal());
        }

        @Override
        public Object take(BinaryIn in) {
            return constants[(int) in.takeVar()];
        }

        @Override
        public String describe() {
            StringBuilder names = new StringBuilder();
            for (Object constant : constants) {
                names.append(names.isEmpty() ? "" : "|").append(((Enum<?>) constant).name());
            }
            return names.toString();
        }
    }

    /** Values that are few and printed as text: nodes, users, nationalities, zones. */
    record Printed(String name, Function<String, Object> parse) implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            out.writeString(value.toString());
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            return Shared.of(parse.apply(node.stringValue()));
        }

        @Override
        public void put(BinaryOut out, Object value) {
            if (!out.putKnown(value)) {
                out.putNewText(value.toString());
            }
        }

        @Override
        public Object take(BinaryIn in) {
            return in.takeKnown(() -> Shared.of(parse.apply(in.takeNewText())));
        }

        @Override
        public String describe() {
            return name;
        }
    }

    /** Opaque references: text for people, eight bytes in snapshots. */
    record Reference(
            String name,
            Function<String, Object> parse,
            ToLongFunction<Object> value,
            LongFunction<Object> make)
            implements Form {
        @Override
        public void write(JsonGenerator out, Object reference, Sealer sealer) {
            out.writeString(reference.toString());
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            return parse.apply(node.stringValue());
        }

        @Override
        public void put(BinaryOut out, Object reference) {
            out.putLong(value.applyAsLong(reference));
        }

        @Override
        public Object take(BinaryIn in) {
            return make.apply(in.takeLong());
        }

        @Override
        public String describe() {
            return name;
        }
    }
}
