package org.muster.server.messaging.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.server.messaging.Receipt;

/** Receipts as centres write them, each a little otherwise. */
class ReceiptReaderTest {

    @ParameterizedTest
    @CsvSource({
        "id:7a stat:DELIVRD err:000, 7a, DELIVERED, DELIVRD 000",
        "id:7a sub:001 stat:EXPIRED, 7a, EXPIRED, EXPIRED",
        "ID:7a STAT:rejectd ERR:0x45, 7a, FAILED, rejectd 0x45",
        "stat:ACCEPTD id:7a, 7a, UNDERWAY, ACCEPTD",
        "id:7a, 7a, UNKNOWN, ''",
        "id:7a stat:SOMEHOW, 7a, UNKNOWN, SOMEHOW",
        // What a text behind it says is not the state.
        "id:7a stat:UNDELIV err:001 text:stat:DELIVRD, 7a, FAILED, UNDELIV 001",
        "valid:1 id:7a stat:DELIVRD, 7a, DELIVERED, DELIVRD",
    })
    void texts(String text, String handle, Receipt.State state, String detail) {
        assertThat(ReceiptReader.read(message(text), HandleForm.AS_GIVEN))
                .contains(new Receipt(handle, state, detail));
    }

    @Test
    void withoutANameThereIsNoReceipt() {
        assertThat(ReceiptReader.read(message("stat:DELIVRD"), HandleForm.AS_GIVEN)).isEmpty();
        assertThat(ReceiptReader.read(message(""), HandleForm.AS_GIVEN)).isEmpty();
    }

    @Test
    void parametersOfTheirOwnGoBeforeTheText() {
        DeliverSm message = message("id:1 stat:UNDELIV err:001");
        message.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("7a"),
                new OptionalParameter.Message_state((byte) 2));

        assertThat(ReceiptReader.read(message, HandleForm.AS_GIVEN))
                .isEqualTo(Optional.of(new Receipt("7a", Receipt.State.DELIVERED, "UNDELIV 001")));
    }

    @ParameterizedTest
    @CsvSource({
        "1F, 31, 0031, 31",
        "FFFFFFFFFFFFFFFF, 18446744073709551615, 18446744073709551615, 18446744073709551615",
        // Where one is no number of its kind it stays as it is.
        "x-1, x-1, y-1, y-1",
    })
    void oldCentres(String answer, String kept, String receipt, String found) {
        assertThat(HandleForm.HEX_THEN_DECIMAL.ofAnswer(answer)).isEqualTo(kept);
        assertThat(HandleForm.HEX_THEN_DECIMAL.ofReceipt(receipt)).isEqualTo(found);
        assertThat(HandleForm.AS_GIVEN.ofAnswer(answer)).isEqualTo(answer);
        assertThat(HandleForm.AS_GIVEN.ofReceipt(receipt)).isEqualTo(receipt);
    }

    private static DeliverSm message(String text) {
        DeliverSm message = new DeliverSm();
        message.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
        return message;
    }
}
