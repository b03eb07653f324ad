package org.muster.planning.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.muster.planning.model.Faults;
import org.muster.planning.model.Where;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The outermost object of a file. One of its lists may be long: its elements are handed over one by
 * one while they are read, and never held together.
 */
final class Document {
    static final String FORMAT = "muster-plan 1";

    static final JsonMapper MAPPER = JsonMapper.builder(factory()).build();

    private final String streamed;
    private final Consumer<Fields> element;
    private final Faults faults;

    Document(String streamed, Consumer<Fields> element, Faults faults) {
        this.streamed = streamed;
        this.element = element;
        this.faults = faults;
    }

    /**
     * Reads to the end; the fields are those beside the long list.
     *
     * @throws WrongFile if it is not JSON: then nothing more can be said about it
     */
    Fields read(InputStream in, Holds holds) throws IOException, WrongFile {
        try (JsonParser parser = MAPPER.createParser(in)) {
            try {
                Fields fields = new Fields(object(parser), Where.ROOT, faults);
                head(fields, holds);
                return fields;
            } catch (JacksonIOException unreadable) {
                throw unreadable.getCause();
            } catch (JacksonException broken) {
                throw notJson(parser, broken);
            }
        }
    }

    private ObjectNode object(JsonParser parser) throws WrongFile {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.add(
                    Where.ROOT,
                    parser.currentToken() == null ? "empty" : parser.currentToken().toString(),
                    "the file must hold one object",
                    "begin with {\"format\": \"" + FORMAT + "\", …");
            throw new WrongFile(faults);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(streamed) && value == JsonToken.START_ARRAY) {
                stream(parser);
                root.set(name, JsonNodeFactory.instance.arrayNode());
            } else {
                root.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        if (parser.nextToken() != null) {
            faults.add(Where.ROOT, "", "something follows the object", "leave it out");
        }
        return root;
    }

    private void stream(JsonParser parser) {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Where where = Where.ROOT.field(streamed).at(index++);
            JsonNode value = parser.readValueAsTree();
            if (value instanceof ObjectNode object) {
                element.accept(new Fields(object, where, faults));
            } else {
                faults.add(
                        where, Fields.shown(value), "it must be an object", "write it in braces");
            }
        }
    }

    /** Of a file that is something else nothing more is said. */
    private void head(Fields fields, Holds holds) throws WrongFile {
        String format = fields.get("format", Kind.TEXT);
        if (!format.isEmpty() && !format.equals(FORMAT)) {
            fields.fault(
                    "format",
                    '"' + format + '"',
                    "this version reads \"" + FORMAT + "\" only",
                    "write the file in that format (docs/plan-format.md)");
            throw new WrongFile(faults);
        }
        if (fields.find("holds", Kind.oneOf(Holds.class))
                .filter(found -> found != holds)
                .isPresent()) {
            fields.fault(
                    "holds",
                    "",
                    "a file that holds a " + holds + " is wanted",
                    "give another file");
            throw new WrongFile(faults);
        }
        fields.get("holds", Kind.oneOf(Holds.class));
    }

    private WrongFile notJson(JsonParser parser, JacksonException broken) {
        faults.add(
                place(parser.streamReadContext()),
                "",
                "from line %d, column %d on it is not JSON (%s)"
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr(),
                                firstLine(broken.getOriginalMessage())),
                "correct that place");
        return new WrongFile(faults);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private static Where place(TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return Where.ROOT;
        }
        Where parent = place(context.getParent());
        if (context.inArray()) {
            return parent.at(context.getCurrentIndex());
        }
        return context.hasCurrentName() ? parent.field(context.currentName()) : parent;
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(20)
                                .maxStringLength(10_000)
                                .build())
                .build();
    }

    /** What a file holds. */
    enum Holds {
        PROBLEM,
        PLAN
    }
}
