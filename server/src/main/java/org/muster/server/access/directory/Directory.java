package org.muster.server.access.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.server.Settings;
import org.springframework.stereotype.Component;

/**
 * The directory of this server, if it has one. It is asked what it is when somebody first signs in
 * by it, so that a server starts without it.
 *
 * <p>Threads: any.
 */
@Component
public final class Directory {
    private final Settings settings;
    private volatile @Nullable DirectoryConnection connection;

    Directory(Settings settings) {
        this.settings = settings;
    }

    public boolean isThere() {
        return settings.directory().isPresent();
    }

    /**
     * Where a browser has to go in order to sign in.
     *
     * @throws IOException when the directory cannot be asked, or is not what it should be
     */
    public String begin(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return open().begin(request, response);
    }

    /**
     * Who came back; empty where what they brought does not hold.
     *
     * @throws IOException when the directory cannot be asked
     */
    public Optional<DirectoryPerson> findWhoCame(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        return open().findWhoCame(request, response);
    }

    private DirectoryConnection open() throws IOException {
        @Nullable DirectoryConnection known = connection;
        if (known != null) {
            return known;
        }
        DirectorySettings asked =
                settings.directory().orElseThrow(() -> new IOException("there is no directory"));
        DirectoryConnection made = DirectoryConnection.open(asked, settings.publicAddress());
        connection = made;
        return made;
    }
}
