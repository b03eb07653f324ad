package org.muster.server.sheets;

import java.util.Map;

/** Names as programs have them, and what sentences need. */
final class PlainWords implements SheetWords {
    private static final Map<String, String> PHRASES =
            Map.of(
                    "sheet.export_title", "export %s for %s",
                    "sheet.handling_text", "see the cover note",
                    "sheet.exercise_mark", "EXERCISE",
                    "sheet.foot", "asked_by %s, asked_at %s, as_of %s");

    @Override
    public String get(String key, Object... values) {
        String phrase = PHRASES.get(key);
        return phrase == null ? key.substring(key.indexOf('.') + 1) : phrase.formatted(values);
    }

    @Override
    public String of(Enum<?> constant) {
        return constant.name();
    }

    @Override
    public boolean rightToLeft() {
        return false;
    }
}
