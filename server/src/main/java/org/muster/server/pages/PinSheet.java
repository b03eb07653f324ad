package org.muster.server.pages;

import java.util.List;
import org.muster.core.citizen.Family;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;

/**
 * A family that may get another PIN.
 *
 * @param pin the one just made, shown this once; empty where none was
 */
public record PinSheet(
        RequestId reference, PersonId person, String asker, List<String> members, String pin) {

    static PinSheet of(View view, Family family, String pin) {
        return new PinSheet(
                family.reference(),
                family.person(),
                Names.of(view, family.person()),
                family.members().stream().map(member -> Names.of(view, member)).toList(),
                pin);
    }
}
