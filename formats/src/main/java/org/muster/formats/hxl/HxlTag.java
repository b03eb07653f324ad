package org.muster.formats.hxl;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column holds: a hashtag and attributes, of which the order means nothing, nor do upper and
 * lower case.
 *
 * @param name without the #
 * @param attributes without the +
 */
public record HxlTag(String name, SortedSet<String> attributes) {

    private static final Pattern FORM =
            Pattern.compile(
                    "#\\s*([a-z][a-z0-9_]{0,60})((?:\\s*\\+\\s*[a-z][a-z0-9_]{0,60}){0,30})");

    /** The hashtags of the core schema. */
    private static final Set<String> CORE =
            Set.of(
                    "access",
                    "activity",
                    "adm1",
                    "adm2",
                    "adm3",
                    "adm4",
                    "adm5",
                    "affected",
                    "beneficiary",
                    "capacity",
                    "cause",
                    "channel",
                    "contact",
                    "country",
                    "crisis",
                    "currency",
                    "date",
                    "delivery",
                    "description",
                    "event",
                    "frequency",
                    "geo",
                    "group",
                    "impact",
                    "indicator",
                    "inneed",
                    "item",
                    "loc",
                    "meta",
                    "modality",
                    "need",
                    "operations",
                    "org",
                    "output",
                    "population",
                    "reached",
                    "region",
                    "respondee",
                    "sector",
                    "service",
                    "severity",
                    "status",
                    "subsector",
                    "targeted",
                    "value");

    /** Those whose values count something. */
    private static final Set<String> COUNTS =
            Set.of("affected", "beneficiary", "inneed", "population", "reached", "targeted");

    /** Attributes that say that a value is words or a code, whatever its hashtag. */
    private static final List<String> NOT_NUMBERS = List.of("code", "name", "type", "text", "url");

    public HxlTag {
        attributes = Collections.unmodifiableSortedSet(new TreeSet<>(attributes));
    }

    /** Reads a tag that somebody wrote. */
    public static Optional<HxlTag> find(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        SortedSet<String> attributes = new TreeSet<>();
        Arrays.stream(form.group(2).split("\\+"))
                .map(String::strip)
                .filter(attribute -> !attribute.isEmpty())
                .forEach(attributes::add);
        return Optional.of(new HxlTag(form.group(1), attributes));
    }

    /** A tag of our own code. */
    public static HxlTag of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException(text + " is no tag"));
    }

    /** Whether the standard has its hashtag; anybody may make others, which few understand. */
    public boolean isCore() {
        return CORE.contains(name);
    }

    public boolean has(String attribute) {
        return attributes.contains(attribute);
    }

    /** Whether its values are numbers. */
    public boolean isNumber() {
        return has("num") || COUNTS.contains(name) && NOT_NUMBERS.stream().noneMatch(this::has);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("#").append(name);
        attributes.forEach(attribute -> text.append('+').append(attribute));
        return text.toString();
    }
}
