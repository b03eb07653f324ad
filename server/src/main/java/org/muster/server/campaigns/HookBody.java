package org.muster.server.campaigns;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.Receipt;
import org.muster.server.messaging.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What another system brings: a receipt, or what somebody wrote.
 *
 * @param id its own name of this, the same however often it brings it
 */
record HookBody(String id, Incoming incoming) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,100}");

    /** By these the number of a telephone is what comes after the colon. */
    private static final Pattern PHONE = Pattern.compile("(?i)^(tel|sms|whatsapp|signal|viber):");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;

    /**
     * @throws IllegalArgumentException says what is wrong with it
     */
    static HookBody read(byte[] body) {
        try {
            JsonNode fields = JSON.readTree(body);
            String id = text(fields, "id", LONGEST_NAME);
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("id must be 1 to 100 visible signs of ASCII");
            }
            String type = text(fields, "type", LONGEST_NAME);
            return switch (type) {
                case "receipt" -> new HookBody(id, receipt(fields));
                case "reply" -> new HookBody(id, reply(fields));
                default -> throw new IllegalArgumentException("type must be receipt or reply");
            };
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the body is not JSON", e);
        }
    }

    private static Receipt receipt(JsonNode fields) {
        String typed = text(fields, "state", LONGEST_NAME).toUpperCase(Locale.ROOT);
        for (Receipt.State state : Receipt.State.values()) {
            if (state.name().equals(typed)) {
                return new Receipt(
                        text(fields, "message", LONGEST_NAME),
                        state,
                        find(fields, "detail", LONGEST_NAME).orElse(""));
            }
        }
        throw new IllegalArgumentException(
                "state must be delivered, failed, expired, underway or unknown");
    }

    private static Reply reply(JsonNode fields) {
        String from = text(fields, "from", LONGEST_NAME);
        return new Reply(
                PHONE.matcher(from).replaceFirst("").replaceFirst("(?i)^mailto:", ""),
                find(fields, "to", LONGEST_NAME).orElse(""),
                text(fields, "text", LONGEST_TEXT),
                true);
    }

    private static String text(JsonNode fields, String name, int longest) {
        return find(fields, name, longest)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(name + " must be a text"));
    }

    private static Optional<String> find(JsonNode fields, String name, int longest) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().length() > longest) {
            throw new IllegalArgumentException(
                    name + " must be a text of at most " + longest + " signs");
        }
        return Optional.of(value.stringValue());
    }

    /** Without who wrote what. */
    @Override
    public String toString() {
        return "HookBody[" + id + "]";
    }
}
