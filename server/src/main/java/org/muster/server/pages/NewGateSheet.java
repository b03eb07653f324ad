package org.muster.server.pages;

import java.util.List;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccount;

/**
 * The form that makes a ticket for a gate.
 *
 * @param open whether this server can make any
 * @param address where the reader's browser reached it
 */
public record NewGateSheet(
        boolean open, DutyFields duty, List<UserAccount> accounts, String address) {
    public boolean isTicked(Form form, UserAccount account) {
        return DutyFields.isSent(form)
                ? form.has("operators", account.name())
                : account.roles().contains(Role.GATE_OPERATOR);
    }
}
