package org.muster.core.campaign;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.request.Request;

/**
 * What stands in a campaign's text for its reader: {@code {name}}, {@code {reference}} of their
 * request, and where there is a meeting {@code {place}} and {@code {time}}, the latter on the
 * operation's clock.
 */
public final class Fields {
    static final List<String> OF_READER = List.of("name", "reference");
    static final List<String> OF_MEETING = List.of("place", "time");

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]*)}");

    private final Map<String, String> values = new LinkedHashMap<>();

    private Fields() {}

    /** As they are for one reader; what is not known of them is left out of the text. */
    public static Fields of(
            View view, PersonId reader, CampaignPlan plan, String language, ZoneId zone) {
        Fields fields = new Fields();
        fields.values.put(
                "name",
                Person.find(view, reader).map(one -> one.details().name().onLists()).orElse(""));
        fields.values.put(
                "reference",
                Request.listOpen(view, reader).stream()
                        .findFirst()
                        .map(Request::id)
                        .map(RequestId::toString)
                        .orElse(""));
        fields.put(plan.meeting(), language, zone);
        return fields;
    }

    /** As an author is shown them. */
    public static Fields ofExample(CampaignPlan plan, String name, String language, ZoneId zone) {
        Fields fields = new Fields();
        fields.values.put("name", name);
        fields.values.put("reference", new RequestId(1).toString());
        fields.put(plan.meeting(), language, zone);
        return fields;
    }

    private void put(Optional<Meeting> meeting, String language, ZoneId zone) {
        meeting.ifPresent(meet -> {
            values.put("place", meet.place());
            values.put("time", time(meet.by(), language, zone));
        });
    }

    /**
     * With its day: a message may be read on another one. Digits that an SMS has in any alphabet.
     */
    private static String time(Instant at, String language, ZoneId zone) {
        return DateTimeFormatter.ofPattern(
                        "EEE d MMM HH:mm (O)", Locale.forLanguageTag(language + "-u-nu-latn"))
                .format(at.atZone(zone));
    }

    public String fill(String pattern) {
        return FIELD.matcher(pattern)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                values.getOrDefault(found.group(1), found.group())))
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
    }

    /** What a text says whoever reads it. */
    static String withoutFields(String pattern) {
        return FIELD.matcher(pattern).replaceAll("").strip();
    }

    /** The names in braces that a text has and that mean nothing in such a plan. */
    static List<String> listUnknown(String pattern, boolean meeting) {
        return FIELD.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .filter(name ->
                        !OF_READER.contains(name) && !(meeting && OF_MEETING.contains(name)))
                .distinct()
                .toList();
    }
}
