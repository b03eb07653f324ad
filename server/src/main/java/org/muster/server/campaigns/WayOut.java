package org.muster.server.campaigns;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.formats.sms.SmsTariff;
import org.muster.server.messaging.MailAddress;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.mail.SmtpSettings;
import org.muster.server.messaging.push.PushSettings;
import org.muster.server.messaging.smpp.HandleForm;
import org.muster.server.messaging.smpp.SmppSettings;
import org.muster.server.messaging.smpp.SmsSender;
import org.muster.server.messaging.webhook.WebhookSettings;

/** A way by which an operation's campaigns go out. */
public sealed interface WayOut {
    OperationId operation();

    /** So many in a second at most; of an SMS, so many parts. */
    int perSecond();

    /** Where it leads, without a password. */
    String address();

    /**
     * By SMPP 3.4.
     *
     * @param tariff what a part costs, where somebody told us
     */
    record Sms(
            OperationId operation, SmppSettings settings, int perSecond, Optional<SmsTariff> tariff)
            implements WayOut {
        @Override
        public String address() {
            return "SMS, " + settings.host();
        }
    }

    /** By SMTP. */
    record Mail(OperationId operation, SmtpSettings settings, int perSecond) implements WayOut {
        @Override
        public String address() {
            return "SMTP, " + settings.host();
        }
    }

    /** To another system, for telephones and mail that no other way reaches. */
    record Hook(OperationId operation, WebhookSettings settings, int perSecond) implements WayOut {
        @Override
        public String address() {
            return "HTTP, " + settings.target().getHost();
        }
    }

    /**
     * To the browsers of those who chose it on their own page, beside whatever else reaches them.
     */
    record Push(OperationId operation, PushSettings settings, int perSecond) implements WayOut {
        @Override
        public String address() {
            return "Web Push, " + settings.contact().value();
        }
    }

    int USUAL_PER_SECOND = 10;
    int USUAL_PUSHES = 50;
    Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /**
     * Reads {@code smpps://system@host:port?from=…&rate=…&price=…&currency=…&handles=decimal},
     * {@code smtp://user@host:port?from=…&name=…&rate=…}, {@code https://host/path#rate=…}, where
     * what stands before the {@code #} is the other system’s, or {@code
     * push://crisis@example.org?rate=…}, whom push services write to, and which has no secret.
     *
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static WayOut parse(OperationId operation, URI address, Secret secret) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "a way out is an address with a host, such as smpps://name@host:2775?from=MUSTER");
        }
        return switch (scheme) {
            case "smpp", "smpps" -> sms(operation, address, secret, scheme.equals("smpps"));
            case "push" -> push(operation, address);
            case "smtp", "smtps" -> mail(operation, address, secret, scheme.equals("smtps"));
            case "http", "https" -> hook(operation, address, secret);
            default ->
                    throw new IllegalArgumentException(
                            "'"
                                    + scheme
                                    + "' is none of smpps, smtp, smtps, https and push, by which campaigns go out");
        };
    }

    /**
     * The same, one of each kind for an operation.
     *
     * @throws IllegalArgumentException where there are two: nobody could say which one is used
     */
    static List<WayOut> oneOfEach(List<WayOut> ways) {
        Set<String> seen = new HashSet<>();
        for (WayOut way : ways) {
            if (!seen.add(way.operation() + " " + way.getClass().getSimpleName())) {
                throw new IllegalArgumentException(
                        "--way-out names two ways of one kind for "
                                + way.operation()
                                + ", the second at "
                                + way.address()
                                + ": keep one");
            }
        }
        return ways;
    }

    private static Sms sms(OperationId operation, URI address, Secret secret, boolean tls) {
        Map<String, String> more = query(address);
        if (!tls && !HERE.contains(address.getHost()) && !more.containsKey("private")) {
            throw new IllegalArgumentException(
                    "the line to "
                            + address.getHost()
                            + " would be open to read; write smpps://, or add private=yes where it"
                            + " runs through a tunnel");
        }
        SmppSettings settings =
                SmppSettings.of(
                        address.getHost(),
                        port(address, 2775),
                        user(address),
                        secret,
                        new SmsSender(more.getOrDefault("from", "Muster")));
        settings = tls ? settings.withTls(trust()) : settings;
        if (more.getOrDefault("handles", "").equals("decimal")) {
            settings = settings.withHandles(HandleForm.HEX_THEN_DECIMAL);
        }
        return new Sms(operation, settings, rate(more), tariff(more));
    }

    private static Mail mail(OperationId operation, URI address, Secret secret, boolean tls) {
        Map<String, String> more = query(address);
        boolean here = HERE.contains(address.getHost());
        SmtpSettings.Security security =
                tls
                        ? SmtpSettings.Security.TLS
                        : here ? SmtpSettings.Security.NONE : SmtpSettings.Security.STARTTLS;
        SmtpSettings usual =
                SmtpSettings.of(
                        address.getHost(),
                        new SmtpSettings.Login(user(address), secret),
                        new MailAddress(more.getOrDefault("from", user(address))),
                        more.getOrDefault("name", ""));
        return new Mail(
                operation,
                new SmtpSettings(
                        usual.host(),
                        port(address, tls ? 465 : 587),
                        security,
                        usual.trust(),
                        secret.reveal().isEmpty() ? Optional.empty() : usual.login(),
                        usual.from(),
                        usual.fromName(),
                        usual.answer()),
                rate(more));
    }

    private static Hook hook(OperationId operation, URI address, Secret secret) {
        String whole = address.toString();
        int end = whole.indexOf('#');
        URI target = end < 0 ? address : URI.create(whole.substring(0, end));
        return new Hook(
                operation,
                WebhookSettings.of(target, secret),
                rate(pairs(address.getRawFragment())));
    }

    private static Push push(OperationId operation, URI address) {
        if (address.getUserInfo() == null) {
            throw new IllegalArgumentException(
                    "push:// needs a mail address to which push services write when something is"
                            + " wrong, such as push://crisis@example.org");
        }
        return new Push(
                operation,
                PushSettings.of(new MailAddress(user(address) + "@" + address.getHost())),
                rate(query(address), USUAL_PUSHES));
    }

    /** Whether such an address comes with a password or a key. */
    static boolean hasSecret(String address) {
        return !address.startsWith("push:");
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static String user(URI address) {
        String user = address.getUserInfo();
        if (user == null || user.contains(":")) {
            throw new IllegalArgumentException(
                    "the address of "
                            + address.getHost()
                            + " needs the name to sign in with, without its password; write %40 for @");
        }
        return user;
    }

    private static int port(URI address, int usual) {
        return address.getPort() < 0 ? usual : address.getPort();
    }

    private static int rate(Map<String, String> more) {
        return rate(more, USUAL_PER_SECOND);
    }

    private static int rate(Map<String, String> more, int usual) {
        String typed = more.getOrDefault("rate", Integer.toString(usual));
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) < 1) {
            throw new IllegalArgumentException(
                    "rate '" + typed + "' must be 1 to 9999, how many may go out in a second");
        }
        return Integer.parseInt(typed);
    }

    private static Optional<SmsTariff> tariff(Map<String, String> more) {
        if (!more.containsKey("price")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SmsTariff(
                            new BigDecimal(more.get("price")),
                            Currency.getInstance(more.getOrDefault("currency", "EUR"))));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "price and currency must be what one part costs, such as price=0.0475&currency=EUR",
                    e);
        }
    }

    private static Map<String, String> query(URI address) {
        return pairs(address.getRawQuery());
    }

    private static Map<String, String> pairs(@Nullable String query) {
        Map<String, String> found = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                found.put(
                        parts[0],
                        parts.length < 2
                                ? ""
                                : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}
