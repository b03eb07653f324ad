package org.muster.ledger.sql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.ledger.LedgerUnavailable;

/**
 * Where a PostgreSQL database is: {@code postgres://user:password@host:port/name} as hosting
 * services give it, or a JDBC address. There may be several hosts, separated by commas: a primary
 * and its standbys. Prints without the password.
 */
record PostgresAddress(
        String jdbcUrl, Optional<String> user, Optional<String> password, String shown) {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "postgres(?:ql)?://(?:(?<login>[^@/?#\\s]*)@)?"
                            + "(?<hosts>[\\w.,:\\[\\]-]+)/(?<name>[^/?#\\s]+)(?:\\?(?<query>\\S*))?");

    static PostgresAddress parse(String text) throws LedgerUnavailable {
        if (text.startsWith("jdbc:postgresql:")) {
            int query = text.indexOf('?');
            String shown = query < 0 ? text : text.substring(0, query);
            return new PostgresAddress(text, Optional.empty(), Optional.empty(), shown);
        }
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            throw malformed();
        }
        String hosts = parts.group("hosts");
        String place = hosts + "/" + parts.group("name");
        String login = Objects.requireNonNullElse(parts.group("login"), "");
        int colon = login.indexOf(':');
        try {
            Optional<String> unused = part(parts.group("name"));
            return new PostgresAddress(
                    "jdbc:postgresql://"
                            + place
                            + query(hosts, Objects.requireNonNullElse(parts.group("query"), "")),
                    part(colon < 0 ? login : login.substring(0, colon)),
                    part(colon < 0 ? "" : login.substring(colon + 1)),
                    place);
        } catch (IllegalArgumentException e) {
            // The cause would print the address with its password.
            throw malformed();
        }
    }

    /** Of several hosts the one that is the primary, unless the address says otherwise. */
    private static String query(String hosts, String query) {
        boolean given = !hosts.contains(",") || query.contains("targetServerType=");
        return (query.isEmpty() ? "" : "?" + query)
                + (given ? "" : (query.isEmpty() ? "?" : "&") + "targetServerType=primary");
    }

    private static Optional<String> part(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static LedgerUnavailable malformed() {
        return new LedgerUnavailable(
                "The database address is not one of PostgreSQL. Write it as"
                        + " postgres://user:password@host:5432/name, with %40 for an @ in the"
                        + " password.",
                null);
    }

    @Override
    public String toString() {
        return "The database " + shown;
    }
}
