package org.muster.formats.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/** What others send wrong is told with its place, and the rest is read. */
class CapReaderTest {

    private static final String CALL =
            new String(CapWriter.write(Niamey.call()), StandardCharsets.UTF_8);

    private static Reading<Alert> read(String document) {
        return CapRoundTripTest.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Reading<?> read) {
        return read.problems().stream().map(FileProblem::code).distinct().toList();
    }

    private static String changed(String from, String to) {
        assertThat(CALL).contains(from);
        return CALL.replaceFirst(Pattern.quote(from), to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <sender>consular.example</sender> | <sender>the consulate</sender> | CAP-022
                    <scope>Public</scope> | <scope>Restricted</scope> | CAP-023
                    <scope>Public</scope> | <scope>Private</scope> | CAP-024
                    <scope>Public</scope> | <scope>Public</scope><addresses>a</addresses> | CAP-024
                    <msgType>Alert</msgType> | <msgType>Cancel</msgType> | CAP-026
                    <incidents>niamey-2023</incidents> | <references>a,b</references> | CAP-025
                    18:00:00+01:00</sent> | 17:00:00Z</sent> | CAP-021
                    18:00:00+01:00</sent> | 18:00:00.5+01:00</sent> | CAP-021
                    2023-08-02T12:00:00+01:00</expires> | 2023-08-01T12:00:00+01:00</expires> | CAP-027
                    2023-08-02T12:00:00+01:00</expires> | tomorrow</expires> | CAP-020
                    <event>Départ volontaire</event> | <event/> | CAP-014
                    <event>Départ volontaire</event> | <evnt>x</evnt> | CAP-010
                    <severity>Severe</severity> | <severity>Grave</severity> | CAP-019
                    <language>fr-FR</language> | <language>français</language> | CAP-033
                    <language>fr-FR</language> | <language>fr</language><language>fr</language> | CAP-013
                    <urgency>Expected</urgency> | <certainty>Likely</certainty><urgency>Expected</urgency> | CAP-012
                    <circle>13.5137,2.1098 15</circle> | <circle>93.5,2.1 15</circle> | CAP-031
                    <circle>13.5137,2.1098 15</circle> | <circle>13.5 2.1 15</circle> | CAP-031
                    <circle>13.5137,2.1098 15</circle> | <circle>1e-400000000,2.1 15</circle> | CAP-031
                    <circle>13.5137,2.1098 15</circle> | <polygon>1,1 1,2 2,2</polygon> | CAP-030
                    <circle>13.5137,2.1098 15</circle> | <polygon>1,1 1,2 2,2 1,3</polygon> | CAP-030
                    </geocode> | </geocode><ceiling>100</ceiling> | CAP-037
                    <web>https://consular.example/niger</web> | <web>our site</web> | CAP-038
                    <info> | words<info> | CAP-015
                    """)
    void oneFaultIsToldAndTheRestIsRead(String from, String to, String code) {
        Reading<Alert> read = read(changed(from, to));

        assertThat(codes(read)).contains(code);
        assertThat(read.found().orElseThrow().infos()).hasSize(2);
        assertThat(read.problems())
                .allSatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).startsWith("alert");
                    assertThat(problem.wayOut()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "<identifier>niamey-2023-1</identifier>,''",
        "<status>Exercise</status>,<status>Real</status>",
        "<status>Exercise</status>,''",
        "2023-08-01T18:00:00+01:00</sent>,now</sent>",
        "emergency:cap:1.2,emergency:cap:1.1"
    })
    void anAlertWhoseHeadIsNotUnderstoodIsNotAnswered(String from, String to) {
        Reading<Alert> read = read(changed(from, to));

        assertThat(read.found()).isEmpty();
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void theLanguageIsAmericanEnglishWhenNobodySays() {
        Reading<Alert> read = read(changed("<language>fr-FR</language>", ""));

        assertThat(read.isClean()).isTrue();
        assertThat(read.found().orElseThrow().infos().getFirst().language()).isEqualTo("en-US");
    }

    @Test
    void aSignatureIsSeenAndNotTakenForAProof() {
        Reading<Alert> read =
                read(
                        CALL.replace(
                                "</alert>",
                                "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></alert>"));

        assertThat(read.isClean()).isTrue();
        assertThat(read.found().orElseThrow().signed()).isTrue();
    }

    @Test
    void aFeedOfOthersIsReadAndItsBadEntryTold() {
        String feed =
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
                  <generator>x</generator><id>urn:x</id><updated>2023-08-01T17:00:00Z</updated>
                  <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Alerts of <b>X</b></div></title>
                  <entry><title>no id</title><updated>2023-08-01T17:00:00Z</updated></entry>
                  <entry>
                    <id>urn:x:1</id><title>Storm</title><updated>2023-08-01T17:00:00.25Z</updated>
                    <cap:event>Storm</cap:event>
                    <link type="application/cap+xml" href="1.xml"/><link rel="alternate" href="1.html"/>
                    <content type="text/xml"><cap:alert><cap:identifier>1</cap:identifier></cap:alert></content>
                  </entry>
                </feed>
                """;
        Reading<AlertFeed> read =
                FeedReader.read(
                        "feed.xml",
                        new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));

        AlertFeed found = read.found().orElseThrow();
        assertThat(found.title()).contains("Alerts of").contains("X");
        assertThat(found.entries()).hasSize(1);
        assertThat(found.entries().getFirst().listAlertLinks())
                .containsExactly(AlertFeed.Link.toAlert("1.xml"));
        assertThat(found.listAlerts()).isEmpty();
        assertThat(codes(read)).containsExactlyInAnyOrder("ATOM-010", "CAP-010");
    }
}
