package org.muster.server.portal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.muster.core.operation.OperationState;
import org.muster.server.pages.Languages;
import org.muster.server.pages.Words;

/**
 * What every page of the portal shows around its own matter.
 *
 * @param languages all that can be chosen
 * @param here the address at which the page can be looked at, for the choice of another language
 */
public record PortalFrame(
        Words words,
        Languages languages,
        OperationState operation,
        String here,
        List<Wrong> wrong) {

    public String word(String key, Object... values) {
        return words.get(key, values);
    }

    /** Empty where nobody wrote such a word. */
    public String maybe(String key, Object... values) {
        return words.find(key, values).orElse("");
    }

    public String root() {
        return "/o/" + operation.id() + "/help";
    }

    /** From one place to another, in the direction that the language is read. */
    public String arrow() {
        return words.direction().equals("rtl") ? "←" : "→";
    }

    public boolean exercise() {
        return operation.plan().exercise();
    }

    public Optional<Wrong> findWrong(String field) {
        return wrong.stream().filter(one -> one.field().equals(field)).findFirst();
    }

    public SequencedMap<String, String> nations() {
        return Nations.list(words.locale());
    }

    public String nation(String code) {
        return Nations.name(code, words.locale());
    }

    /** Day and hour where the operation is, with the zone, as people say it. */
    public String time(Instant at) {
        ZonedDateTime local = at.atZone(operation.plan().zone());
        Locale locale = words.locale();
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale).format(local)
                + " ("
                + operation.plan().zone().getDisplayName(TextStyle.FULL, locale)
                + ")";
    }

    PortalFrame with(List<Wrong> other) {
        return new PortalFrame(words, languages, operation, here, other);
    }
}
