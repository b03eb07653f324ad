package org.muster.core.cell;

import java.util.Optional;
import org.muster.core.register.Presence;

/** What a warden found out about somebody of their cell. */
public enum WardenWord {
    HERE(Presence.HERE),
    AWAY(Presence.AWAY),
    /** Has left by their own means since the trouble began. */
    LEFT(Presence.AWAY),
    /** Was looked for, and neither they nor anybody who knows was there. */
    NOT_FOUND(Presence.UNKNOWN);

    private final Presence presence;

    WardenWord(Presence presence) {
        this.presence = presence;
    }

    /** Where that puts them; nothing where nobody was found: that is no sign of being away. */
    public Optional<Presence> presence() {
        return presence == Presence.UNKNOWN ? Optional.empty() : Optional.of(presence);
    }
}
