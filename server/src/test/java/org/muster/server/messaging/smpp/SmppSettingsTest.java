package org.muster.server.messaging.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.server.messaging.Secret;

/** What a line can be set to, and what is refused before it is tried. */
class SmppSettingsTest {

    private static final SmsSender SENDER = new SmsSender("MUSTER");

    @ParameterizedTest
    @CsvSource({
        "+33145500000, 33145500000, INTERNATIONAL, ISDN",
        "7070, 7070, NETWORK_SPECIFIC, UNKNOWN",
        "MUSTER, MUSTER, ALPHANUMERIC, UNKNOWN",
        "Crise 2023, Crise 2023, ALPHANUMERIC, UNKNOWN",
    })
    void senders(String value, String address, TypeOfNumber type, NumberingPlanIndicator plan) {
        SmsSender sender = new SmsSender(value);

        assertThat(sender.address()).isEqualTo(address);
        assertThat(sender.type()).isEqualTo(type);
        assertThat(sender.plan()).isEqualTo(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "123456789", "TwelveLetter", "Crisé", "+0331", "a\nb"})
    void noSenders(String value) {
        assertThatThrownBy(() -> new SmsSender(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sender");
    }

    @Test
    void whatSmppHasNoRoomForIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> settings("muster", 2775, "ninesigns"))
                .hasMessageContaining("password has 9 signs")
                .hasMessageNotContaining("ninesigns");
        assertThatThrownBy(() -> settings("sixteen-letters-", 2775, "x"))
                .hasMessageContaining("systemId");
        assertThatThrownBy(() -> settings("muster", 0, "x")).hasMessageContaining("port 0");
        assertThatThrownBy(() -> settings("muster", 2775, "x").withWindow(0))
                .hasMessageContaining("window 0");
    }

    private static SmppSettings settings(String systemId, int port, String password) {
        return SmppSettings.of("smpp.example", port, systemId, new Secret(password), SENDER);
    }
}
