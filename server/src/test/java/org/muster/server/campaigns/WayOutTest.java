package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.core.fact.OperationId;
import org.muster.core.register.Nationality;
import org.muster.server.messaging.PhoneNumber;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.mail.SmtpSettings;

/** Ways out as whoever runs a server writes them, and numbers as people do. */
class WayOutTest {
    private static final OperationId OPERATION = new OperationId("niamey");

    private static WayOut parse(String address, String secret) {
        return WayOut.parse(OPERATION, URI.create(address), new Secret(secret));
    }

    @Test
    void anSmsLineHasItsPriceAndPace() {
        WayOut.Sms sms =
                (WayOut.Sms)
                        parse(
                                "smpps://muster@sms.example.org?from=%2B22790000000&rate=25&price=0.0475&handles=decimal",
                                "s3cret");
        assertThat(sms.settings().port()).isEqualTo(2775);
        assertThat(sms.settings().tls()).isPresent();
        assertThat(sms.perSecond()).isEqualTo(25);
        assertThat(sms.tariff().orElseThrow().perPart()).isEqualByComparingTo("0.0475");
        assertThat(sms.address()).isEqualTo("SMS, sms.example.org");
    }

    @Test
    void aMailServerElsewhereIsSpokenToUnderTls() {
        WayOut.Mail mail =
                (WayOut.Mail)
                        parse("smtp://crisis%40example.org@mail.example.org?name=Crisis", "secret");
        assertThat(mail.settings().security()).isEqualTo(SmtpSettings.Security.STARTTLS);
        assertThat(mail.settings().from().value()).isEqualTo("crisis@example.org");
        assertThat(parse("smtps://crisis%40example.org@mail.example.org", "secret"))
                .extracting(way -> ((WayOut.Mail) way).settings().port())
                .isEqualTo(465);
        assertThat(parse("https://gateway.example.org/take", "k".repeat(32)))
                .isInstanceOf(WayOut.Hook.class);
        WayOut.Hook quick =
                (WayOut.Hook) parse("https://gateway.example.org/take?a=b#rate=50", "k".repeat(32));
        assertThat(quick.perSecond()).isEqualTo(50);
        assertThat(quick.settings().target())
                .isEqualTo(URI.create("https://gateway.example.org/take?a=b"));
    }

    @Test
    void browsersAreToldWithoutASecret() {
        WayOut.Push push = (WayOut.Push) parse("push://crisis@example.org?rate=70", "");
        assertThat(push.settings().contact().value()).isEqualTo("crisis@example.org");
        assertThat(push.perSecond()).isEqualTo(70);
    }

    @Test
    void thereIsOneOfEachKindForAnOperation() {
        WayOut one = parse("smpps://muster@sms.example.org", "s3cret");
        WayOut mail = parse("smtp://crisis%40example.org@mail.example.org", "secret");
        assertThat(WayOut.oneOfEach(List.of(one, mail))).containsExactly(one, mail);
        assertThatThrownBy(() -> WayOut.oneOfEach(List.of(one, mail, one)))
                .hasMessageContaining("two ways of one kind for niamey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://a@example.org | none of smpps",
                "push://example.org | push services write",
                "push://crisis@example.org?rate=x | rate 'x'",
                "smpp://muster@sms.example.org | open to read",
                "smpps://sms.example.org | needs the name",
                "smpps://muster:word@sms.example.org | without its password",
                "smpps://muster@sms.example.org?rate=0 | rate '0'",
                "smpps://muster@sms.example.org?price=much | price and currency",
                "smpps://muster@sms.example.org?from=a%20name%20too%20long | sender",
                "smtp://crisis@mail.example.org | mail address",
                "http://gateway.example.org/take | https",
                "niamey | with a host"
            })
    void whatIsWrongIsSaid(String address, String said) {
        assertThatThrownBy(() -> parse(address, "k".repeat(address.startsWith("h") ? 32 : 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "+227 90 12 34 56, +22790123456",
        "00227 90 12 34 56, +22790123456",
        "90 12 34 56, +22790123456",
        "+33 6 12 34 56 78, +33612345678",
        "+49 1512 3456789, +4915123456789",
        "+881 6 1234 5678, +881612345678"
    })
    void numbersAreReadAsPeopleWriteThem(String written, String number) {
        assertThat(Numbers.of(new Nationality("NER")).find(written))
                .contains(new PhoneNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"12", "not a number", "+1234567890123456789", "+227"})
    void whatNoTelephoneHasIsNone(String written) {
        assertThat(Numbers.of(new Nationality("NER")).find(written)).isEmpty();
    }
}
