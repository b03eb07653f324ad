package org.muster.core.citizen;

import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.register.Presence;
import org.muster.core.request.Intent;

/** What a family says that it wants, or has done. */
public enum Wish {
    LEAVE(Presence.HERE, Optional.empty()),
    STAY(Presence.HERE, Optional.of(Intent.STAYS)),
    LEFT_ALONE(Presence.AWAY, Optional.of(Intent.LEFT_ALONE)),
    ABROAD(Presence.AWAY, Optional.of(Intent.ABROAD));

    private final Presence presence;
    private final Optional<Intent> intent;

    Wish(Presence presence, Optional<Intent> intent) {
        this.presence = presence;
        this.intent = intent;
    }

    /** Where whoever says so is. */
    public Presence presence() {
        return presence;
    }

    /** Whether somebody in that state is where this wish leads. */
    boolean fits(AccountState state) {
        return switch (this) {
            case LEAVE -> state.wantsToTravel();
            case STAY -> state == AccountState.STAYS;
            case LEFT_ALONE -> state == AccountState.LEFT_ALONE;
            case ABROAD -> state == AccountState.ABROAD;
        };
    }

    /** What it declares; a wish to leave is a request, and declares nothing. */
    public Optional<Intent> intent() {
        return intent;
    }
}
