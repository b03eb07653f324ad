package org.muster.ledger.anchor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An anchor as a small file of JSON. */
public final class AnchorFile {
    /** What a file of so many bytes is, is no anchor. */
    public static final long LARGEST = 1 << 20;

    private static final String FORM = "muster anchor 1";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AnchorFile() {}

    public static byte[] write(Anchor anchor) {
        ObjectNode all = MAPPER.createObjectNode();
        all.put("form", FORM);
        all.put("made", anchor.made().toString());
        all.put("node", anchor.node().value());
        all.put("key", anchor.key());
        ArrayNode chains = all.putArray("chains");
        for (AnchoredChain chain : anchor.chains()) {
            chains.addObject()
                    .put("of", chain.of().name())
                    .put("name", chain.name())
                    .put("number", chain.number())
                    .put("hash", chain.hash());
        }
        all.put("signature", anchor.signature());
        anchor.token().ifPresent(token -> all.put("time-stamp", token));
        return MAPPER.writeValueAsBytes(all);
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it is none, with what is wrong
     */
    public static Anchor read(byte[] text) {
        try {
            JsonNode all = MAPPER.readTree(text);
            if (!text(all, "form").equals(FORM)) {
                throw new IllegalArgumentException(
                        "its form is '" + text(all, "form") + "' and not '" + FORM + "'");
            }
            List<AnchoredChain> chains = new ArrayList<>();
            for (JsonNode each : all.path("chains")) {
                chains.add(
                        new AnchoredChain(
                                AnchoredChain.Of.valueOf(text(each, "of")),
                                text(each, "name"),
                                each.path("number").asLong(0),
                                text(each, "hash")));
            }
            return new Anchor(
                    Instant.parse(text(all, "made")),
                    new NodeId(text(all, "node")),
                    text(all, "key"),
                    chains,
                    text(all, "signature"),
                    Optional.of(text(all, "time-stamp")).filter(token -> !token.isEmpty()));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("it cannot be read", e);
        }
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }
}
