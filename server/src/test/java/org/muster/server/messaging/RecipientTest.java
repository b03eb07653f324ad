package org.muster.server.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message has one recipient, and neither it nor a secret shows itself by accident. */
class RecipientTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org,b@example.org",
                "a@example.org;b@example.org",
                "a@example.org b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\n",
                "Team: a@example.org, b@example.org;",
                "A <a@example.org>",
                "\"a b\"@example.org",
                "a@b@example.org",
                ".a@example.org",
                "a..b@example.org",
                "a@-example.org",
                "a@[127.0.0.1]",
                "é@example.org",
                "a@exämple.org",
                "@example.org",
                "a",
                "",
            })
    void noTextThatIsMoreOrLessThanOneMailbox(String value) {
        assertThatThrownBy(() -> new MailAddress(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one mailbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awa.diallo@example.org",
                "awa+niamey@mail.example.org",
                "o'neill@example.org",
                "a@localhost",
                "a@xn--exmple-cua.org",
            })
    void oneMailbox(String value) {
        assertThat(new MailAddress(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22790000000",
                "+0790000000",
                "+227 90 00 00 00",
                "+22790000000,+22790000001",
                "+227900",
                "+2279000000012345",
                "+٢٢٧٩٠٠٠٠٠٠٠",
                "+22790000000\n",
            })
    void noTextThatIsMoreOrLessThanOneNumber(String value) {
        assertThatThrownBy(() -> new PhoneNumber(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E.164");
    }

    /** By construction: no message has room for a second address. */
    @Test
    void noMessageHoldsAListOfRecipients() {
        for (Class<?> message : Outgoing.class.getPermittedSubclasses()) {
            List<RecordComponent> parts = Arrays.asList(message.getRecordComponents());
            assertThat(parts.stream().filter(part -> isRecipient(part.getType())))
                    .as(message.getSimpleName())
                    .hasSize(1);
            assertThat(parts.stream().filter(RecipientTest::holdsMany))
                    .as(message.getSimpleName())
                    .isEmpty();
        }
        for (Class<?> recipient : Recipient.class.getPermittedSubclasses()) {
            List<RecordComponent> parts = Arrays.asList(recipient.getRecordComponents());
            assertThat(parts.stream().filter(RecipientTest::holdsMany)).isEmpty();
            assertThat(parts.stream().map(RecordComponent::getType).toList())
                    .as(recipient.getSimpleName())
                    // a device is one address, and the two keys that only it can read by
                    .isEqualTo(
                            recipient == PushSubscription.class
                                    ? List.of(URI.class, String.class, Secret.class)
                                    : List.of(String.class));
        }
    }

    @Test
    void nothingShowsItselfInALog() {
        OutgoingId id = new OutgoingId("m-1");
        String all =
                String.join(
                        " ",
                        new MailMessage(
                                        id,
                                        new MailAddress("awa.diallo@example.org"),
                                        "Your seat",
                                        "Gate four")
                                .toString(),
                        TextMessage.of(id, new PhoneNumber("+22790123456"), "Gate four").toString(),
                        new HookMessage(id, new Subscriber("whatsapp:22790123456"), "Gate four")
                                .toString(),
                        new Reply("22790123456", "7070", "Gate four", true).toString(),
                        new Secret("opensesame").toString());

        assertThat(all)
                .contains("m-1", "example.org")
                .doesNotContain("awa", "90123", "Gate", "seat", "sesame");
    }

    @Test
    void aSubjectIsOneLine() {
        MailAddress to = new MailAddress("a@example.org");
        OutgoingId id = new OutgoingId("m-1");

        assertThatThrownBy(() -> new MailMessage(id, to, "Seat\r\nBcc: b@example.org", ""))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> new MailMessage(id, to, " ", "")).hasMessageContaining("1 to 200");
    }

    @Test
    void anIdIsFitForHeaders() {
        assertThatThrownBy(() -> new OutgoingId("m 1")).hasMessageContaining("m 1");
        assertThatThrownBy(() -> new OutgoingId("m@1")).hasMessageContaining("letters");
        assertThatThrownBy(() -> new OutgoingId("")).hasMessageContaining("1 to 64");
    }

    @Test
    void aMessageWithNothingLeftIsNone() {
        TextMessage message =
                TextMessage.of(
                        new OutgoingId("m-1"), new PhoneNumber("+22790123456"), "a".repeat(161));

        assertThat(message.withTaken(List.of("x")).parts()).isEqualTo(message.parts());
        assertThatThrownBy(() -> message.withTaken(List.of("x", "y")))
                .hasMessageContaining("taken has 2 parts of 2");
    }

    private static boolean isRecipient(Class<?> type) {
        return Recipient.class.isAssignableFrom(type);
    }

    /** The names of parts that were taken are the one list that a message has. */
    private static boolean holdsMany(RecordComponent part) {
        Class<?> type = part.getType();
        boolean many =
                Collection.class.isAssignableFrom(type)
                        || Map.class.isAssignableFrom(type)
                        || type.isArray();
        return many
                && !part.getGenericType().getTypeName().equals("java.util.List<java.lang.String>");
    }
}
