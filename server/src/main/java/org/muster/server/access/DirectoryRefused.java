package org.muster.server.access;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/** Somebody came back from the ministry's directory and does not come in. */
final class DirectoryRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    DirectoryRefused(Why why) {
        super("not let in by the directory: " + why);
        this.why = why;
    }

    /** Why not. */
    enum Why {
        /** What they brought does not hold. */
        ANSWER,
        /** The directory gives them no role of ours. */
        ROLE,
        /** What they are called there is no name here, or is somebody else's. */
        NAME
    }

    /** As addresses have it. */
    String word() {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
