package org.muster.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that a page shows, as a browser would send them. */
final class PageForms {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option[^>]*value=\"([^\"]+)\"");

    private PageForms() {}

    /** One field: its kind ({@code text}, {@code hidden}, {@code select} …) and what it holds. */
    record Field(String kind, String value) {}

    /** Where a form goes, and its fields in the order of the page; the first of one name. */
    record Form(String page, String action, boolean post, Map<String, Field> fields) {
        /** Of two with the same name one is enough. */
        String name() {
            return action + " " + fields.keySet();
        }
    }

    static List<Form> list(String path, String body) {
        List<Form> forms = new ArrayList<>();
        Matcher form = FORM.matcher(body);
        while (form.find()) {
            Map<String, String> of = attributes(form.group(1));
            String action = of.getOrDefault("action", path).replace("&amp;", "&");
            boolean post = "post".equalsIgnoreCase(of.get("method"));
            forms.add(new Form(path, action, post, fields(form.group(2))));
        }
        return forms;
    }

    private static Map<String, Field> fields(String inside) {
        Map<String, Field> fields = new LinkedHashMap<>();
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
                fields.putIfAbsent(name, new Field(kind, value));
            }
        }
        return fields;
    }

    /** The first that is not "none". */
    private static String firstOption(String inside, int from) {
        int end = inside.indexOf("</select>", from);
        Matcher option = OPTION.matcher(inside.substring(from, end < 0 ? inside.length() : end));
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
}
