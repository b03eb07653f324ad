package org.muster.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.muster.core.clearance.MissingClearances;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.reveal.MaskedField;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Duty;
import org.muster.server.access.Masks;
import org.muster.server.nodes.Absence;

/**
 * What every page shows around its own matter, and how it writes words, numbers, times, links.
 *
 * @param toReview how many questions of "one person or two?" are open
 * @param absent nodes whose facts of the last minutes may be missing in what is shown
 */
public record Frame(
        Words words,
        OperationState operation,
        Reader reader,
        Moment moment,
        String path,
        LanguageLinks languages,
        String csrf,
        Form form,
        int toReview,
        List<Absence> absent)
        implements FormPage {
    private static final List<String> SITUATION =
            List.of(
                    "sitreps",
                    "incidents",
                    "places",
                    "posts",
                    "map",
                    "demarches",
                    "statements",
                    "tripwires");

    public String number(long number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }

    /** A difference, with its sign. */
    public String signed(long difference) {
        String sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
        return sign + number(Math.abs(difference));
    }

    /** A share in whole percent; never quite none or all, since nothing here is certain. */
    public String percent(double share) {
        long whole = Math.round(share * 100);
        String key = whole < 1 ? "percent.below" : whole > 99 ? "percent.above" : "percent.exact";
        return word(key, number(Math.clamp(whole, 1, 99)));
    }

    /** With two digits after the point. */
    public String decimal(double number) {
        return String.format(words.locale(), "%.2f", number);
    }

    public String time(Instant instant) {
        return moment.inWords(instant, words.locale());
    }

    public String clock(Instant instant) {
        return moment.clock(instant);
    }

    public String day(Instant instant) {
        return moment.day(instant, words.locale());
    }

    /** With its zone, for whoever reads it elsewhere. */
    public String zoned(Instant instant) {
        return time(instant) + " (" + moment.zoneInWords(instant, words.locale()) + ")";
    }

    public String asOf() {
        return zoned(moment.asOf());
    }

    /** Which nodes the numbers are without, and since when; empty where they lack none. */
    public String without() {
        if (absent.isEmpty()) {
            return "";
        }
        List<String> each =
                absent.stream()
                        .map(one -> word("asof.withoutOne", one.node(), time(one.since())))
                        .toList();
        return word(
                "asof.without",
                ListFormat.getInstance(
                                words.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(each));
    }

    /** Several of a kind in one row of words. */
    public String listed(List<? extends Enum<?>> constants) {
        return ListFormat.getInstance(words.locale(), ListFormat.Type.UNIT, ListFormat.Style.SHORT)
                .format(constants.stream().map(this::word).toList());
    }

    /** What a leg is not yet allowed, in a few words; empty where nothing has to be said. */
    public String without(MissingClearances missing) {
        List<String> said = new ArrayList<>();
        if (!missing.without().isEmpty()) {
            said.add(word("clearance.without", listed(missing.without())));
        }
        if (!missing.refused().isEmpty()) {
            said.add(word("clearance.refusedOnes", listed(missing.refused())));
        }
        if (missing.unsaid()) {
            said.add(word("clearance.unsaid"));
        }
        return String.join(" – ", said);
    }

    /** How long ago, in hours and minutes. */
    public String since(Instant instant) {
        Duration span = Duration.between(instant, moment.asOf());
        return span(span.isNegative() ? Duration.ZERO : span);
    }

    /** A stretch of time, in hours and minutes, or days. */
    public String span(Duration span) {
        long minutes = span.toMinutes();
        return minutes >= 48 * 60
                ? word("span.days", minutes / (24 * 60), minutes / 60 % 24)
                : word("span.hours", minutes / 60, minutes % 60);
    }

    /**
     * What the reader does not see of somebody just now. A reason opens what is known now, never
     * what was.
     */
    public Set<MaskedField> hides(View view, PersonId person) {
        return moment.past()
                ? Masks.of(reader.roles())
                : Masks.of(reader.signed(), view, person, moment.asOf());
    }

    /** An address in this operation that keeps the time looked at. */
    public String link(String inside) {
        String address = root() + inside;
        if (!moment.past()) {
            return address;
        }
        String join = inside.contains("?") ? "&" : "?";
        return address + join + "asOf=" + moment.inLinks();
    }

    /**
     * The same at the very moment that the page is of, also where that is now: papers fetched from
     * one page, one after the other, say the same.
     */
    public String pinned(String inside) {
        return root() + inside + (inside.contains("?") ? "&" : "?") + "asOf=" + moment.asOf();
    }

    /** The same address at the present. */
    public String linkNow() {
        return root() + path;
    }

    public String root() {
        return "/o/" + operation.id() + "/";
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean exercise() {
        return operation.plan().exercise();
    }

    /** A page's name where one chooses it; with how much waits there. */
    public String nav(String place) {
        return place.equals("review") ? word("nav.review", number(toReview)) : word("nav." + place);
    }

    public boolean at(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** Whether this page is one of those that a choice at the top leads to. */
    public boolean isIn(String place) {
        return at(place)
                || place.equals("situation") && SITUATION.stream().anyMatch(inside -> at(inside));
    }

    /** Whether the reader does this work, and does it now: nothing can be done in the past. */
    public boolean can(Duty duty) {
        return duty.isOf(reader.roles()) && !moment.past();
    }

    /** Whether the reader may open a page of this operation; no link leads to a closed door. */
    public boolean mayOpen(String inside) {
        return AccessRules.mayOpen(reader.roles(), root() + inside.replaceFirst("\\?.*", ""));
    }

    Frame with(Words other) {
        return new Frame(
                other, operation, reader, moment, path, languages, csrf, form, toReview, absent);
    }

    public Frame with(Form other) {
        return new Frame(
                words, operation, reader, moment, path, languages, csrf, other, toReview, absent);
    }
}
