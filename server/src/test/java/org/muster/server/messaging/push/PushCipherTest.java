package org.muster.server.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** With the example of RFC 8291, section 5 and appendix A. */
class PushCipherTest {
    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SENDER_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String BROWSER_SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String SHARED = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String BODY =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                    + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXL"
                    + "WyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static Phone phone() throws GeneralSecurityException {
        return new Phone(
                P256.readPublic(bytes(BROWSER)),
                P256.readPrivate(bytes(BROWSER_SECRET)),
                bytes(SHARED));
    }

    @Test
    void theExampleOfTheStandard() throws Exception {
        KeyPair sender =
                new KeyPair(P256.readPublic(bytes(SENDER)), P256.readPrivate(bytes(SENDER_SECRET)));
        byte[] body =
                PushCipher.encrypt(
                        phone().at("https://push.example.net/one"),
                        TEXT.getBytes(StandardCharsets.US_ASCII),
                        sender,
                        bytes(SALT));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body)).isEqualTo(BODY);
        assertThat(phone().read(bytes(BODY))).isEqualTo(TEXT);
    }

    @Test
    void eachMessageHasKeysOfItsOwn() throws Exception {
        Phone phone = Phone.make();
        var to = phone.at("https://push.example.net/one");
        byte[] text = "Il y a du nouveau – هناك جديد".getBytes(StandardCharsets.UTF_8);
        byte[] one = PushCipher.encrypt(to, text);
        byte[] other = PushCipher.encrypt(to, text);
        assertThat(one).isNotEqualTo(other);
        assertThat(phone.read(one)).isEqualTo(phone.read(other));
        assertThat(phone.read(one)).isEqualTo("Il y a du nouveau – هناك جديد");
        assertThatThrownBy(() -> Phone.make().read(one))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void whatIsNoPointOfTheCurveIsNoKey() {
        byte[] beside = bytes(BROWSER);
        beside[64] ^= 1;
        assertThatThrownBy(() -> P256.readPublic(beside))
                .isInstanceOf(GeneralSecurityException.class);
        byte[] compressed = bytes(BROWSER);
        compressed[0] = 3;
        assertThatThrownBy(() -> P256.readPublic(compressed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        VapidKey key = VapidKey.make();
        assertThat(VapidKey.parse(key.text()).text()).isEqualTo(key.text());
        assertThat(key.toString()).doesNotContain(key.text().lines().toList().get(1));
        assertThatThrownBy(() -> VapidKey.parse("one"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
