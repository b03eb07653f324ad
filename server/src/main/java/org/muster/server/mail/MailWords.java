package org.muster.server.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a mail, and what else it brings, which stays in the mailbox and is named. */
final class MailWords {
    /** Longer than any letter; what is beyond stays in the mailbox, and that is said. */
    private static final int MOST_SIGNS = 100_000;

    private static final int MOST_BYTES = 4 * MOST_SIGNS;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_NAME = 200;

    private final List<String> texts = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();
    private boolean cut;
    private int parts;
    private int signs;

    private MailWords() {}

    static String of(Part mail) throws MessagingException, IOException {
        MailWords words = new MailWords();
        words.read(mail, 0);
        return words.told();
    }

    private String told() {
        StringBuilder told = new StringBuilder(String.join("\n\n", texts).strip());
        if (told.length() > MOST_SIGNS) {
            told.setLength(told.offsetByCodePoints(0, told.codePointCount(0, MOST_SIGNS) - 1));
            cut = true;
        }
        if (cut) {
            told.append("\n\n[The mail goes on in the mailbox.]");
        }
        beside.forEach(one -> told.append("\n[In the mailbox: ").append(one).append(']'));
        return told.toString().strip();
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || signs > MOST_SIGNS) {
            cut = true;
        } else if (isBeside(part) || depth > DEEPEST) {
            beside.add(name(part));
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            readMany(many, part.isMimeType("multipart/alternative"), depth);
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) {
            read(inner, depth + 1);
        } else if (part.isMimeType("text/html")) {
            add(withoutTags(text(part)));
        } else if (part.isMimeType("text/*")) {
            add(text(part));
        } else {
            beside.add(name(part));
        }
    }

    private void add(String text) {
        texts.add(text);
        signs += text.length();
    }

    /** Of several ways to say the same, the plainest. */
    private void readMany(Multipart many, boolean alternatives, int depth)
            throws MessagingException, IOException {
        if (!alternatives) {
            for (int i = 0; i < many.getCount(); i++) {
                read(many.getBodyPart(i), depth + 1);
            }
            return;
        }
        Optional<BodyPart> plainest = Optional.empty();
        for (int i = 0; i < many.getCount(); i++) {
            BodyPart one = many.getBodyPart(i);
            if (plainest.isEmpty() || one.isMimeType("text/plain")) {
                plainest = Optional.of(one);
            }
        }
        if (plainest.isPresent()) {
            read(plainest.get(), depth + 1);
        }
    }

    private static boolean isBeside(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static String name(Part part) throws MessagingException {
        String type = String.valueOf(part.getContentType()).replaceFirst("(?s)[;\\s].*", "");
        String name = part.getFileName();
        String whole = (name == null ? "" : name + ", ") + type.toLowerCase(Locale.ROOT);
        return whole.length() <= LONGEST_NAME
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }

    /** Whatever its sender says of the letters: an unknown name for them loses no mail. */
    private String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            cut = cut || bytes.length > MOST_BYTES;
            return new String(bytes, charset(part)).replace("\r\n", "\n").strip();
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String said = new ContentType(part.getContentType()).getParameter("charset");
            return said == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(said));
        } catch (IllegalArgumentException | ParseException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String withoutTags(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head").remove();
        for (Element line : page.select("tr, li")) {
            line.appendChild(new TextNode("\n"));
        }
        for (Element block : page.select("p, div, h1, h2, h3, h4")) {
            block.appendChild(new TextNode("\n\n"));
        }
        String text = page.wholeText().replaceAll("[\\s\u00a0&&[^\\n]]+", " ");
        return text.replaceAll(" ?\\n(?: ?\\n)+ ?", "\n\n").strip();
    }
}
