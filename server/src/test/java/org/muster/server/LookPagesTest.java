package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.muster.core.fact.MessageId;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;

/** Somebody looks for somebody, on the pages that anybody can open. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LookPagesTest extends PortalCase {
    private static String command(HttpResponse<String> page) {
        Matcher found = Pattern.compile("name=\"command\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> send(Citizen citizen, String command, String phone)
            throws Exception {
        return citizen.post(
                "help/look/send",
                "command",
                command,
                "sought",
                "Ruth <b>Keller</b>",
                "born",
                "1950",
                "last",
                "Zinder, on Sunday",
                "asker",
                "Anna Keller",
                "relation",
                "daughter",
                "phone",
                phone,
                "email",
                "");
    }

    @Test
    @Order(1)
    void whatIsToldBecomesOneMessageAndNothingIsToldBack() throws Exception {
        new Citizen(server).tell("LEAVE", "Keller", "+22790000001");
        Citizen citizen = new Citizen(server);
        assertThat(citizen.get("help?lang=en").body()).contains("I look for someone");
        HttpResponse<String> first = citizen.get("help/look?lang=en");
        String command = command(first);
        HttpResponse<String> second =
                citizen.post(
                        "help/look",
                        "command",
                        command,
                        "sought",
                        "Ruth <b>Keller</b>",
                        "born",
                        "1950",
                        "last",
                        "Zinder, on Sunday");
        assertThat(second.body())
                .contains("Who are you?", "value=\"Ruth &lt;b")
                .doesNotContain("<b>Keller");
        assertThat(command(second)).isEqualTo(command);
        HttpResponse<String> kept = send(citizen, command, "+41 79 000 00 00");
        Matcher number =
                Pattern.compile("M-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(kept.body());
        assertThat(number.find()).as(kept.body()).isTrue();
        assertThat(send(citizen, command, "+41 79 000 00 00").body()).contains(number.group());
        Message message = Message.find(view(), MessageId.parse(number.group())).orElseThrow();
        assertThat(message.isOpen()).isTrue();
        assertThat(message.came().way()).isEqualTo(MessageWay.FORM);
        assertThat(message.came().standing()).isEqualTo(Standing.RELATIVE);
        assertThat(message.came().name().text()).isEqualTo("Anna Keller");
        assertThat(message.came().text().text())
                .contains("Name of the person: Ruth <b>Keller</b>", "Zinder, on Sunday");
        assertThat(kept.body()).doesNotContain("Zinder", "Keller");
    }

    @Test
    void whoCannotBeAnsweredIsAskedForAWay() throws Exception {
        Citizen citizen = new Citizen(server);
        HttpResponse<String> page = citizen.get("help/look?lang=en");
        HttpResponse<String> nobody =
                citizen.post("help/look", "command", command(page), "sought", "", "born", "");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Whom are you looking for?");
        HttpResponse<String> unreachable = send(citizen, command(page), "");
        assertThat(unreachable.statusCode()).isEqualTo(422);
        assertThat(unreachable.body()).contains("nobody can answer you", "Anna Keller");
    }

    /** Last, for all of them come from one address. */
    @Test
    @Order(2)
    void aFloodFromOneAddressIsPutOff() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help/look?lang=en");
        HttpResponse<String> last = send(citizen, UUID.randomUUID().toString(), "+22790000000");
        for (int i = 0; i < 70 && last.statusCode() == 200; i++) {
            last = send(citizen, UUID.randomUUID().toString(), "+22790000000");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("Anna Keller");
    }

    /** Nothing is compared while somebody waits, so that neither words nor time tell anything. */
    @Test
    @Order(1)
    void whoeverAsksLearnsNothingFromThePage() throws Exception {
        new Citizen(server).tell("LEAVE", "Known", "+22790000001");
        Citizen known = new Citizen(server);
        known.tell("STAY", "Known", "+22790000009");
        known.send();
        Citizen citizen = new Citizen(server);
        citizen.get("help/look?lang=en");
        List<String> names = List.of("Known", "Nobody at all");
        List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>());
        List<Set<String>> pages = List.of(new HashSet<>(), new HashSet<>());
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 2; i++) {
                long before = System.nanoTime();
                HttpResponse<String> page = look(citizen, names.get(i));
                times.get(i).add(System.nanoTime() - before);
                assertThat(page.statusCode()).isEqualTo(200);
                pages.get(i).add(page.body().replaceAll("M-[0-9A-Z-]{14}", "M"));
            }
        }
        assertThat(pages.get(0)).hasSize(1).isEqualTo(pages.get(1));
        double ratio = (double) median(times.get(0)) / median(times.get(1));
        assertThat(ratio).as("time of a known name to that of another").isBetween(0.33, 3.0);
    }

    private static HttpResponse<String> look(Citizen citizen, String name) throws Exception {
        return citizen.post(
                "help/look/send",
                "command",
                UUID.randomUUID().toString(),
                "sought",
                name,
                "asker",
                "Somebody",
                "email",
                "a@example.org");
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void eachPageIsLightInEachLanguage() throws Exception {
        for (String language : List.of("en", "fr", "ar", "es", "pt")) {
            assertThat(new Citizen(server).weight("help/look?lang=" + language))
                    .as(language)
                    .isLessThan(30_000);
        }
    }
}
