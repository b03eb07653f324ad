package org.muster.ledger.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The forms of values that may be absent, or many. */
final class ManyForms {
    private ManyForms() {}

    /** Written as null when empty; a record leaves the field out. */
    record Maybe(Form inner) implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            ((Optional<?>) value)
                    .ifPresentOrElse(held -> inner.write(out, held, sealer), out::writeNull);
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            return node.isNull() ? Optional.empty() : Optional.of(inner.read(node, opener));
        }

        @Override
        public void put(BinaryOut out, Object value) {
            Optional<?> held = (Optional<?>) value;
            out.putByte(held.isPresent() ? 1 : 0);
            held.ifPresent(inside -> inner.put(out, inside));
        }

        @Override
        public Object take(BinaryIn in) {
            return in.takeByte() == 1 ? Optional.of(inner.take(in)) : Optional.empty();
        }

        @Override
        public boolean identifying() {
            return inner.identifying();
        }

        @Override
        public String describe() {
            return "maybe " + inner.describe();
        }
    }

    /** A number that may be absent. */
    record MaybeNumber() implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            ((OptionalInt) value).ifPresentOrElse(out::writeNumber, out::writeNull);
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.intValue());
        }

        @Override
        public void put(BinaryOut out, Object value) {
            OptionalInt number = (OptionalInt) value;
            out.putByte(number.isPresent() ? 1 : 0);
            number.ifPresent(out::putVar);
        }

        @Override
        public Object take(BinaryIn in) {
            return in.takeByte() == 1 ? OptionalInt.of((int) in.takeVar()) : OptionalInt.empty();
        }

        @Override
        public String describe() {
            return "maybe int";
        }
    }

    /** Lists. Of identifying values, those whose key is destroyed are left out. */
    record Several(Form inner) implements Form {
        @Override
        public void write(JsonGenerator out, Object value, Sealer sealer) {
            out.writeStartArray();
            for (Object each : (List<?>) value) {
                inner.write(out, each, sealer);
            }
            out.writeEndArray();
        }

        @Override
        public Object read(JsonNode node, Opener opener) {
            if (!node.isArray()) {
                throw new IllegalArgumentException("a list was expected, not " + node);
            }
            List<Object> values = new ArrayList<>(node.size());
            for (JsonNode each : node) {
                if (inner instanceof SealedForm form) {
                    form.find(each, opener).ifPresent(values::add);
                } else {
                    values.add(inner.read(each, opener));
                }
            }
            return List.copyOf(values);
        }

        @Override
        public void put(BinaryOut out, Object value) {
            List<?> values = (List<?>) value;
            out.putVar(values.size());
            values.forEach(each -> inner.put(out, each));
        }

        @Override
        public Object take(BinaryIn in) {
            int size = (int) in.takeVar();
            if (size == 0) {
                return List.of();
            }
            Object[] values = new Object[size];
            for (int i = 0; i < size; i++) {
                values[i] = inner.take(in);
            }
            return List.of(values);
        }

        @Override
        public boolean identifying() {
            return inner.identifying();
        }

        @Override
        public String describe() {
            return "list of " + inner.describe();
        }
    }
}
