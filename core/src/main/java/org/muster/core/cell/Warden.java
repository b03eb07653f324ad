package org.muster.core.cell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.PersonName;

/**
 * Who holds a seat of a cell.
 *
 * @param key under which they are sealed; on no list
 * @param account with which they sign in, where they have one
 */
public record Warden(
        PersonId key,
        PersonName name,
        List<ContactPoint> contacts,
        Optional<UserId> account,
        Instant since) {
    public Warden {
        contacts = List.copyOf(contacts);
    }
}
