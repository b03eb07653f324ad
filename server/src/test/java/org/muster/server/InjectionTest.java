package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.server.access.Role;

/**
 * Every field of every form that a page shows is filled with what breaks out of HTML, addresses,
 * headers, SQL and templates, at first the fields for words alone, then all of them: nothing of it
 * comes back as it was typed into a page, in any page afterwards, and nothing is unforeseen.
 */
class InjectionTest extends NiameyCase {
    /** A mark that stands in a page only where it was not encoded. */
    private static final String BROKEN_OUT = "<script src=//zq7>";

    private static final String ATTACK =
            "zq7'\"></textarea>"
                    + BROKEN_OUT
                    + "</script>');DROP TABLE fact;--{{7*7}}${7*7}#{7*7}\r\nX-Zq7: broken";

    /** Ends the attack before its end: the account that goes from page to page must stay. */
    private static final Pattern SPARED =
            Pattern.compile("/sign-out|/account|/accounts/.*/(withdraw|roles|password|reset)");

    private static ReachScene scene;
    private static Browser attacker;

    @BeforeAll
    static void fill() throws Exception {
        scene = ReachScene.fill(server);
        attacker = Browser.as(server, "a.ttacker", Role.ADMINISTRATOR);
    }

    @Test
    void nothingTypedBreaksOut() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, PageForms.Form> forms = new LinkedHashMap<>();
        for (String pattern : Routes.listPages(server)) {
            if (!pattern.startsWith("/api/") && !pattern.equals("/sign-in")) {
                String path = scene.filled(pattern);
                listForms(path).forEach(form -> forms.putIfAbsent(form.name(), form));
            }
        }
        int sent = 0;
        int fields = 0;
        Set<Integer> answers = new LinkedHashSet<>();
        for (boolean all : new boolean[] {false, true}) {
            for (PageForms.Form form : forms.values()) {
                Map<String, String> filled = fill(form, all);
                fields += (int) filled.values().stream().filter(ATTACK::equals).count();
                HttpResponse<String> answer = send(form, filled);
                sent++;
                answers.add(answer.statusCode());
                look(form.action() + " from " + form.page(), answer, wrong);
            }
        }
        for (String pattern : Routes.listPages(server)) {
            String path = scene.filled(pattern);
            look(path, attacker.get(path), wrong);
        }
        System.out.printf(
                "injection: %d forms, %d sent, %d fields, answers %s%n",
                forms.size(), sent, fields, answers);
        assertThat(wrong).isEmpty();
        assertThat(forms).hasSizeGreaterThan(100);
    }

    private static void look(String where, HttpResponse<String> answer, List<String> wrong) {
        if (answer.body().contains(BROKEN_OUT)
                && answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
            wrong.add("broken out: " + where);
        }
        if (answer.headers().firstValue("X-Zq7").isPresent()) {
            wrong.add("a header of its own: " + where);
        }
        if (answer.statusCode() >= 500) {
            wrong.add(answer.statusCode() + ": " + where);
        }
    }

    private static List<PageForms.Form> listForms(String path) throws Exception {
        return PageForms.list(path, attacker.get(path).body()).stream()
                .filter(form -> !SPARED.matcher(form.action()).find())
                .toList();
    }

    private static Map<String, String> fill(PageForms.Form form, boolean all) {
        Map<String, String> filled = new LinkedHashMap<>();
        form.fields()
                .forEach((name, field) -> {
                    boolean words = field.kind().equals("text") || field.kind().equals("textarea");
                    boolean attacked = all ? !name.equals("command") : words;
                    filled.put(name, attacked ? ATTACK : field.value());
                });
        return filled;
    }

    private static HttpResponse<String> send(PageForms.Form form, Map<String, String> filled)
            throws Exception {
        if (form.post()) {
            attacker.get(form.page());
            return attacker.post(form.action(), filled);
        }
        StringBuilder query = new StringBuilder();
        filled.forEach((name, value) ->
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(
                                java.net.URLEncoder.encode(
                                        value, java.nio.charset.StandardCharsets.UTF_8)));
        String action = form.action();
        return attacker.get(
                action.contains("?") ? action + "&" + query.substring(1) : action + query);
    }
}
