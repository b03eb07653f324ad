package org.muster.server.access;

import static org.muster.server.access.Role.ADMINISTRATOR;
import static org.muster.server.access.Role.CONSULAR_OFFICER;
import static org.muster.server.access.Role.DUTY_OFFICER;
import static org.muster.server.access.Role.GATE_OPERATOR;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.reveal.MaskedField;
import org.muster.core.reveal.Reveal;

/**
 * The one table of which fields of people a role sees as they are. The others are shown as {@link
 * Masked#SIGN} until the reader has said why; who may not open people at all sees none of them
 * anywhere.
 */
public final class Masks {
    private static final Set<Role> REGISTER = Duty.REGISTER.roles();

    /** At a gate a paper and a face are compared with whoever stands there. */
    static final Set<Role> FACE_TO_FACE =
            Set.of(ADMINISTRATOR, DUTY_OFFICER, CONSULAR_OFFICER, GATE_OPERATOR);

    private static final Map<MaskedField, Set<Role>> SHOWN_TO =
            Map.of(
                    MaskedField.CONTACTS, REGISTER,
                    MaskedField.PAPERS, FACE_TO_FACE,
                    MaskedField.PHOTO, FACE_TO_FACE);

    private Masks() {}

    /** What somebody with these roles sees of nobody without a reason. */
    public static Set<MaskedField> of(Set<Role> roles) {
        return SHOWN_TO.entrySet().stream()
                .filter(shown -> Collections.disjoint(shown.getValue(), roles))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MaskedField.class)));
    }

    /** What they do not see of one person now; a reason opens it for {@link Reveal#OPEN}. */
    public static Set<MaskedField> of(SignedIn who, View view, PersonId person, Instant now) {
        Set<MaskedField> hidden = of(who.roles());
        if (!hidden.isEmpty()) {
            hidden.removeAll(Reveal.open(view, person, who.user(), now));
        }
        return hidden;
    }
}
