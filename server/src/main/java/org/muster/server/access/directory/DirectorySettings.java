package org.muster.server.access.directory;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.muster.server.messaging.Secret;

/**
 * A directory to sign in by.
 *
 * @param issuer its address, as it writes it itself
 * @param client what it knows this server by
 * @param secret with which this server shows that it is it
 */
public record DirectorySettings(URI issuer, String client, Secret secret, RoleMap roles) {
    public DirectorySettings {
        boolean safe = "https".equals(issuer.getScheme()) || isOnThisMachine(issuer);
        if (!safe || issuer.getHost() == null || issuer.getQuery() != null) {
            throw new IllegalArgumentException(
                    "'"
                            + issuer
                            + "', and must be the https address of a directory, such as"
                            + " https://login.example.org/realms/ministry");
        }
    }

    private static boolean isOnThisMachine(URI issuer) {
        try {
            return "http".equals(issuer.getScheme())
                    && issuer.getHost() != null
                    && InetAddress.getByName(issuer.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
