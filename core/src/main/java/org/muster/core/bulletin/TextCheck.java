package org.muster.core.bulletin;

import static org.muster.core.bulletin.BulletinRefusal.*;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.core.fact.Refusal;

/**
 * Sees to it that every number in a text comes out of its frozen tallies, and that the short form
 * fits a short post. It is measured in Unicode code points after composition (NFC): a letter with
 * its accent is one, however it was typed.
 */
final class TextCheck {
    /** What the common short-post services take. */
    private static final int BRIEF_LIMIT = 280;

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    private final Figures figures;
    private final ZoneId zone;
    private final List<Refusal> reasons = new ArrayList<>();

    private TextCheck(Figures figures, ZoneId zone) {
        this.figures = figures;
        this.zone = zone;
    }

    static List<Refusal> check(List<BulletinText> texts, Figures figures, ZoneId zone) {
        TextCheck check = new TextCheck(figures, zone);
        if (texts.isEmpty()) {
            check.reasons.add(Refusal.of(NO_TEXT, "texts"));
        }
        Set<String> languages = new HashSet<>();
        for (BulletinText text : texts) {
            if (!languages.add(text.language())) {
                check.reasons.add(Refusal.of(LANGUAGE_TWICE, "texts", text.language()));
            }
            check.check(text);
        }
        return check.reasons;
    }

    private void check(BulletinText text) {
        checkPart(text, "title", text.title());
        checkPart(text, "body", text.body());
        checkPart(text, "brief", text.brief());
        String brief = figures.fill(text.brief(), Locale.of(text.language()), zone);
        int length = Figures.length(brief);
        if (length > BRIEF_LIMIT) {
            reasons.add(
                    Refusal.of(TOO_LONG, "brief", text.language(), length, length - BRIEF_LIMIT));
        }
    }

    private void checkPart(BulletinText text, String field, String part) {
        if (part.isBlank()) {
            reasons.add(Refusal.of(EMPTY_TEXT, field, text.language(), field));
        }
        FigureText cut = FigureText.parse(part);
        cut.named().forEach(named -> checkNamed(text, field, named));
        for (String words : cut.typed()) {
            Matcher typed = DIGITS.matcher(words);
            while (typed.find()) {
                reasons.add(Refusal.of(TYPED_DIGITS, field, text.language(), typed.group()));
            }
        }
    }

    private void checkNamed(BulletinText text, String field, FigureText.Named named) {
        if (!figures.names().contains(named.name())) {
            reasons.add(
                    Refusal.of(
                            NO_SUCH_FIGURE,
                            field,
                            text.language(),
                            named.written(),
                            String.join(", ", figures.names())));
        }
        boolean words = !named.forms().isEmpty();
        if (!PluralWords.FORMS.contains(named.forms().size())
                || words && named.name().equals("asOf")) {
            reasons.add(
                    Refusal.of(
                            WORD_FORMS,
                            field,
                            text.language(),
                            named.written(),
                            named.forms().size()));
        }
    }
}
