package org.muster.planning.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** A line for each field of the file and for each element of its lists: readable and comparable. */
final class Lines implements PrettyPrinter {
    private static final int BROKEN = 2;

    private int depth;

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        if (depth < BROKEN) {
            newLine(json);
        }
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        separate(json, depth < BROKEN);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        depth--;
        if (depth < BROKEN - 1) {
            newLine(json);
        }
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        if (depth <= BROKEN) {
            newLine(json);
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        separate(json, depth <= BROKEN);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        depth--;
        if (depth < BROKEN) {
            newLine(json);
        }
        json.writeRaw(']');
    }

    private void separate(JsonGenerator json, boolean broken) {
        json.writeRaw(',');
        if (broken) {
            newLine(json);
        } else {
            json.writeRaw(' ');
        }
    }

    private void newLine(JsonGenerator json) {
        json.writeRaw('\n');
        json.writeRaw("  ".repeat(depth));
    }
}
