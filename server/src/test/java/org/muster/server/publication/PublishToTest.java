package org.muster.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.OperationId;
import org.muster.server.messaging.Secret;

/** Where bulletins may be posted to, and by what it is known who has which. */
class PublishToTest {
    private static final OperationId OPERATION = new OperationId("niamey");
    private static final Secret KEY = new Secret("0123456789abcdef0123456789abcdef");

    private static PublishTo to(String address) {
        return PublishTo.parse(OPERATION, URI.create(address), KEY);
    }

    @Test
    void itsNameHoldsNothingThatCouldBeAKey() {
        PublishTo one = to("https://press.example.org/take/secret?key=7");
        assertThat(one.name()).isEqualTo("press.example.org");
        assertThat(one.toString()).doesNotContain("secret", KEY.reveal());
        assertThat(to("http://127.0.0.1:8099/take").name()).isEqualTo("127.0.0.1:8099");
    }

    @Test
    void onlyWhatIsEncryptedOrStaysHereIsTaken() {
        for (String bad :
                List.of(
                        "http://press.example.org/take",
                        "ftp://press.example.org",
                        "https://name:password@press.example.org/",
                        "press")) {
            assertThatThrownBy(() -> to(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        PublishTo.parse(
                                OPERATION,
                                URI.create("https://press.example.org"),
                                new Secret("short")))
                .hasMessageContaining("32");
    }

    @Test
    void eachIsThereOnce() {
        PublishTo one = to("https://press.example.org/a");
        assertThat(PublishTo.eachOnce(List.of(one, to("https://radio.example.org/a")))).hasSize(2);
        assertThatThrownBy(
                        () -> PublishTo.eachOnce(List.of(one, to("https://press.example.org/b"))))
                .hasMessageContaining("press.example.org twice");
    }
}
