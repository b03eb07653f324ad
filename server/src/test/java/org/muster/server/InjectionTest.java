package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

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

    /** What a form has: where it goes, and of each field its kind and what stands in it. */
    private record Found(String page, String action, boolean post, Map<String, String[]> fields) {
        String name() {
            return action + " " + fields.keySet();
        }
    }

    @Test
    void nothingTypedBreaksOut() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Found> forms = new LinkedHashMap<>();
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
            for (Found form : forms.values()) {
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

    private static List<Found> listForms(String path) throws Exception {
        List<Found> forms = new ArrayList<>();
        Matcher form = FORM.matcher(attacker.get(path).body());
        while (form.find()) {
            Map<String, String> of = attributes(form.group(1));
            String action = of.getOrDefault("action", path).replace("&amp;", "&");
            if (!SPARED.matcher(action).find()) {
                boolean post = "post".equalsIgnoreCase(of.get("method"));
                forms.add(new Found(path, action, post, fields(form.group(2))));
            }
        }
        return forms;
    }

    private static Map<String, String[]> fields(String inside) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(inside);
        while (field.find()) {
            Map<String, String> of = attributes(field.group(2));
            String name = of.getOrDefault("name", "");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                String kind =
                        field.group(1).equals("input")
                                ? of.getOrDefault("type", "text")
                                : field.group(1);
                String value =
                        kind.equals("select")
                                ? firstOption(inside, field.end())
                                : of.getOrDefault("value", "");
                fields.putIfAbsent(name, new String[] {kind, value});
            }
        }
        return fields;
    }

    /** The first that is not "none". */
    private static String firstOption(String inside, int from) {
        int end = inside.indexOf("</select>", from);
        Matcher option =
                Pattern.compile("<option[^>]*value=\"([^\"]+)\"")
                        .matcher(inside.substring(from, end < 0 ? inside.length() : end));
        return option.find() ? option.group(1) : "";
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(text);
        while (found.find()) {
            attributes.putIfAbsent(found.group(1), found.group(2));
        }
        return attributes;
    }

    private static Map<String, String> fill(Found form, boolean all) {
        Map<String, String> filled = new LinkedHashMap<>();
        form.fields()
                .forEach((name, field) -> {
                    boolean words = field[0].equals("text") || field[0].equals("textarea");
                    boolean attacked = all ? !name.equals("command") : words;
                    filled.put(name, attacked ? ATTACK : field[1]);
                });
        return filled;
    }

    private static HttpResponse<String> send(Found form, Map<String, String> filled)
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
