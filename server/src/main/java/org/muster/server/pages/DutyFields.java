package org.muster.server.pages;

import java.util.List;
import org.muster.core.movement.Leg;
import org.muster.core.node.GateDuty;

/** What a duty can be made of, and what it is so far. */
public record DutyFields(List<Leg> legs, GateDuty before) {
    public boolean isTicked(Form form, Leg leg) {
        String id = leg.id().toString();
        return isSent(form) ? form.has("legs", id) : before.legs().contains(leg.id());
    }

    public boolean isEverybody(Form form) {
        return isSent(form) ? form.has("everybody", "yes") : before.everybody();
    }

    public String places() {
        return String.join(", ", before.places());
    }

    static boolean isSent(Form form) {
        return !form.value("command").isEmpty();
    }
}
