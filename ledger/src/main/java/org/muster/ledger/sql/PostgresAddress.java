package org.muster.ledger.sql;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;

/**
 * Where a PostgreSQL database is: {@code postgres://user:password@host:port/name} as hosting
 * services give it, or a JDBC address. Prints without the password.
 */
record PostgresAddress(
        String jdbcUrl, Optional<String> user, Optional<String> password, String shown) {

    static PostgresAddress parse(String text) throws LedgerUnavailable {
        if (text.startsWith("jdbc:postgresql:")) {
            int query = text.indexOf('?');
            String shown = query < 0 ? text : text.substring(0, query);
            return new PostgresAddress(text, Optional.empty(), Optional.empty(), shown);
        }
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
            throw malformed();
        }
        try {
            URI uri = URI.create(text);
            if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
                throw malformed();
            }
            String place =
                    uri.getHost()
                            + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                            + uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            int colon = login.indexOf(':');
            return new PostgresAddress(
                    "jdbc:postgresql://" + place + query,
                    part(colon < 0 ? login : login.substring(0, colon)),
                    part(colon < 0 ? "" : login.substring(colon + 1)),
                    place);
        } catch (IllegalArgumentException e) {
            // The cause would print the address with its password.
            throw malformed();
        }
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
