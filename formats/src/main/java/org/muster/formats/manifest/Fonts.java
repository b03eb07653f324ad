package org.muster.formats.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The fonts of one document, each opened when its first sign comes. A text is printed whole or not
 * at all: a name with boxes in it is worse than none.
 */
public final class Fonts {

    /** In this order the first that has a sign prints it. */
    private static final List<String> REGULAR =
            List.of(
                    "NotoSans-Regular",
                    "NotoNaskhArabic-Regular",
                    "NotoSansHebrew-Regular",
                    "NotoSansGeorgian-Regular",
                    "NotoSansArmenian-Regular",
                    "NotoSansEthiopic-Regular",
                    "NotoSansThai-Regular",
                    "DroidSansFallback");

    private static final Pattern WITHOUT_PICTURE =
            Pattern.compile(
                    "[\\u064b-\\u0652\\u0670\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final String BOLD = "NotoSans-Bold";

    private final Map<String, BaseFont> opened = new HashMap<>();

    /** The text in runs of the fonts that have its signs, or empty where none has one. */
    Optional<Phrase> find(String written, float size, boolean bold, Ink ink) {
        String text = printed(written);
        Phrase phrase = new Phrase();
        phrase.setLeading(size * 1.25f);
        StringBuilder run = new StringBuilder();
        List<BaseFont> order = new ArrayList<>();
        BaseFont current = base(bold ? BOLD : REGULAR.getFirst());
        order.add(current);
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            Optional<BaseFont> font = fontFor(sign, current, order.getFirst());
            if (font.isEmpty()) {
                return Optional.empty();
            }
            if (font.get() != current && !run.isEmpty()) {
                phrase.add(new Chunk(run.toString(), new Font(current, size, 0, ink.color())));
                run.setLength(0);
            }
            current = font.get();
            run.appendCodePoint(sign);
            i += Character.charCount(sign);
        }
        phrase.add(new Chunk(run.toString(), new Font(current, size, 0, ink.color())));
        return Optional.of(phrase);
    }

    /**
     * Arabic vowel signs are left out, as on passports: the library places a sign beside its letter
     * and not above it. What is a letter of its own, such as an alif with hamza, stays. Signs that
     * only tell directions have no picture.
     */
    private static String printed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return WITHOUT_PICTURE.matcher(composed).replaceAll("");
    }

    /**
     * As {@link #find}, for labels: an arrow becomes a dash, another sign that no font has a "?".
     */
    public Phrase of(String text, float size, boolean bold, Ink ink) {
        String plain = printed(text).replace('→', '–');
        StringBuilder printable = new StringBuilder();
        plain.codePoints().forEach(sign -> printable.appendCodePoint(canPrint(sign) ? sign : '?'));
        return find(printable.toString(), size, bold, ink).orElseThrow();
    }

    /** Draws one line beside a point, in the direction that its letters run. */
    public void show(
            PdfContentByte canvas,
            int align,
            String text,
            float size,
            boolean bold,
            Ink ink,
            float x,
            float y,
            float rotation) {
        ColumnText.showTextAligned(
                canvas, align, of(text, size, bold, ink), x, y, rotation, Direction.of(text), 0);
    }

    private boolean canPrint(int sign) {
        return REGULAR.stream().map(this::base).anyMatch(font -> font.charExists(sign));
    }

    BaseFont bold() {
        return base(BOLD);
    }

    private Optional<BaseFont> fontFor(int sign, BaseFont current, BaseFont preferred) {
        boolean neutral = sign == ' ' || Character.getType(sign) == Character.NON_SPACING_MARK;
        if (neutral && current.charExists(sign)) {
            return Optional.of(current);
        }
        if (preferred.charExists(sign)) {
            return Optional.of(preferred);
        }
        return REGULAR.stream().map(this::base).filter(font -> font.charExists(sign)).findFirst();
    }

    private BaseFont base(String name) {
        return opened.computeIfAbsent(name, Fonts::open);
    }

    private static BaseFont open(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("The font " + name + " is not in the program.");
            }
            BaseFont font =
                    BaseFont.createFont(
                            name + ".ttf",
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            false,
                            file.readAllBytes(),
                            null);
            font.setSecureRandom(new FixedRandom());
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException("The font " + name + " cannot be read.", broken);
        }
    }
}
