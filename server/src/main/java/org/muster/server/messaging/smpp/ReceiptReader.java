package org.muster.server.messaging.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.muster.server.messaging.Receipt;

/**
 * Reads receipts: from parameters of their own where the provider gives them (SMPP 3.4, 5.3.2.12
 * and 5.3.2.35), else from the text that most write (appendix B), which no standard binds.
 */
final class ReceiptReader {

    private static final Pattern ID = field("id");
    private static final Pattern STATE = field("stat");
    private static final Pattern ERROR = field("err");

    private ReceiptReader() {}

    /** Nothing when no message is named in it. */
    static Optional<Receipt> read(DeliverSm message, HandleForm handles) {
        String text = new String(Inbox.bytes(message), StandardCharsets.ISO_8859_1);
        return handle(message, text)
                .map(handle ->
                        new Receipt(
                                handles.ofReceipt(handle),
                                state(message, text),
                                find(STATE, text).orElse("")
                                        + find(ERROR, text).map(code -> " " + code).orElse("")));
    }

    private static Optional<String> handle(DeliverSm message, String text) {
        OptionalParameter.Receipted_message_id id =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return id != null && !id.getValueAsString().isEmpty()
                ? Optional.of(id.getValueAsString())
                : find(ID, text);
    }

    private static Receipt.State state(DeliverSm message, String text) {
        OptionalParameter.Message_state state =
                message.getOptionalParameter(OptionalParameter.Message_state.class);
        return state != null
                ? ofNumber(state.getValue())
                : find(STATE, text).map(ReceiptReader::ofWord).orElse(Receipt.State.UNKNOWN);
    }

    /** SMPP 3.4, 5.2.28. */
    private static Receipt.State ofNumber(int state) {
        return switch (state) {
            case 1, 6 -> Receipt.State.UNDERWAY;
            case 2 -> Receipt.State.DELIVERED;
            case 3 -> Receipt.State.EXPIRED;
            case 4, 5, 8 -> Receipt.State.FAILED;
            default -> Receipt.State.UNKNOWN;
        };
    }

    private static Receipt.State ofWord(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "DELIVRD" -> Receipt.State.DELIVERED;
            case "EXPIRED" -> Receipt.State.EXPIRED;
            case "DELETED", "UNDELIV", "REJECTD" -> Receipt.State.FAILED;
            case "ACCEPTD", "ENROUTE" -> Receipt.State.UNDERWAY;
            default -> Receipt.State.UNKNOWN;
        };
    }

    private static Optional<String> find(Pattern field, String text) {
        Matcher found = field.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Pattern field(String name) {
        return Pattern.compile("(?i)(?:^|\\s)" + name + ":([^\\s]{1,64})");
    }
}
