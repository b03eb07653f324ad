package org.muster.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail server tells of a mail that it was to deliver (RFC 3464), whichever server it is: the
 * mail that it is about may be named by its head, by all of it, or by the report's own head.
 *
 * @param about Message-IDs that it may be about, the surest first
 * @param failed whether it gave up; otherwise it goes on trying, or has no more to tell
 * @param status as in RFC 3463, such as 5.1.1; empty where it tells none
 */
record DeliveryReport(List<String> about, boolean failed, String status) {
    private static final int MOST_BYTES = 64 << 10;
    private static final int DEEPEST = 3;
    private static final int MOST_PARTS = 20;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final Pattern STATUS = Pattern.compile("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}");
    private static final List<String> HEADS =
            List.of(
                    "text/rfc822-headers",
                    "message/rfc822",
                    "message/rfc822-headers",
                    "message/global",
                    "message/global-headers");

    DeliveryReport {
        about = List.copyOf(about);
    }

    /** Empty where it is no such report. */
    static Optional<DeliveryReport> find(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/*")) {
            return Optional.empty();
        }
        List<InternetHeaders> told = new ArrayList<>();
        List<String> about = new ArrayList<>();
        read(mail, 0, told, about);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Stream.of("In-Reply-To", "References")
                .flatMap(name -> ids(header(mail, name)).stream())
                .forEach(about::add);
        return Optional.of(new DeliveryReport(about, isFailed(told), status(told)));
    }

    private static void read(Part part, int depth, List<InternetHeaders> told, List<String> about)
            throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("message/delivery-status")
                || part.isMimeType("message/global-delivery-status")) {
            told.addAll(groups(text(part)));
        } else if (isHead(part)) {
            about.addAll(ids(messageId(part)));
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < Math.min(many.getCount(), MOST_PARTS); i++) {
                read(many.getBodyPart(i), depth + 1, told, about);
            }
        }
    }

    /** Servers give the mail inside as a mail, or as text. */
    private static String messageId(Part part) throws MessagingException, IOException {
        String[] found =
                part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner
                        ? inner.getHeader("Message-ID")
                        : headers(text(part)).getHeader("Message-ID");
        return found == null ? "" : String.join(" ", found);
    }

    private static boolean isHead(Part part) throws MessagingException {
        for (String type : HEADS) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    /** First about the report, then about each recipient; ours have one. */
    private static List<InternetHeaders> groups(String text) throws MessagingException {
        List<InternetHeaders> groups = new ArrayList<>();
        for (String group : text.split("\\n[ \\t]*\\n")) {
            groups.add(headers(group));
        }
        return groups;
    }

    /** Whoever says no action is believed by the first digit of the status. */
    private static boolean isFailed(List<InternetHeaders> told) {
        List<String> actions =
                values(told, "Action").map(one -> one.toLowerCase(Locale.ROOT)).toList();
        return actions.isEmpty()
                ? status(told).startsWith("5")
                : actions.stream().anyMatch(one -> one.startsWith("failed"));
    }

    private static String status(List<InternetHeaders> told) {
        return values(told, "Status")
                .map(STATUS::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> values(List<InternetHeaders> told, String name) {
        return told.stream()
                .map(group -> group.getHeader(name))
                .filter(values -> values != null)
                .flatMap(Arrays::stream)
                .map(String::strip);
    }

    private static List<String> ids(String text) {
        return ID.matcher(text == null ? "" : text).results().map(found -> found.group()).toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, " ");
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static InternetHeaders headers(String text) throws MessagingException {
        return new InternetHeaders(
                new ByteArrayInputStream(
                        (text.stripLeading() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        }
    }
}
