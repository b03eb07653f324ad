package org.muster.exercises.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.Occasion;
import org.muster.exercises.folder.OperationSheet;

/** The texts of an exercise's bulletins, from {@code words/*.properties}. */
final class Words {
    private Words() {}

    static List<BulletinText> texts(OperationSheet sheet, Occasion occasion) {
        return List.of(text("fr", sheet, occasion), text("en", sheet, occasion));
    }

    private static BulletinText text(String language, OperationSheet sheet, Occasion occasion) {
        Properties words = new Properties();
        try (InputStream in =
                Words.class.getResourceAsStream("/words/" + language + ".properties")) {
            words.load(
                    new InputStreamReader(
                            Objects.requireNonNull(in, language), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BulletinText(
                language,
                word(words, "title", sheet),
                word(words, "body", sheet),
                word(words, "brief", sheet)
                        .replace(
                                "[way]",
                                occasion.underWay()
                                        .map(mode -> word(words, "way." + mode, sheet))
                                        .orElse(""))
                        .replace("[others]", word(words, "others." + occasion.others(), sheet)));
    }

    private static String word(Properties words, String key, OperationSheet sheet) {
        return words.getProperty(key).replace("[place]", sheet.place());
    }
}
