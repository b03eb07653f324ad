package org.muster.server.pages;

import java.util.List;
import java.util.Set;
import org.muster.server.access.UserAccount;
import org.muster.server.access.secondstep.SecondStepRule;

/**
 * All accounts, and the one just made with its password; empty where none was.
 *
 * @param withStep who signs in with a second step
 * @param withPasskey who has a passkey
 */
public record AccountsSheet(
        List<UserAccount> accounts,
        String made,
        String password,
        Set<String> withStep,
        Set<String> withPasskey,
        SecondStepRule rule) {
    public AccountsSheet {
        accounts = List.copyOf(accounts);
        withStep = Set.copyOf(withStep);
        withPasskey = Set.copyOf(withPasskey);
    }

    /** Whether more than the password is asked for. */
    public boolean hasStep(UserAccount account) {
        return withStep.contains(account.name()) || withPasskey.contains(account.name());
    }

    public boolean hasCodes(UserAccount account) {
        return withStep.contains(account.name());
    }

    public boolean hasPasskey(UserAccount account) {
        return withPasskey.contains(account.name());
    }

    /** How many accounts sign in with a password alone. */
    public long withoutStep() {
        return accounts.stream()
                .filter(account -> !hasStep(account) && !account.isOfDirectory())
                .count();
    }

    /** What an account without a second step says of that. */
    public String whyNone(UserAccount account) {
        if (account.isOfDirectory()) {
            return "accounts.directory";
        }
        return rule.isFor(account.name())
                ? "accounts.step.due"
                : rule.without().contains(account.name())
                        ? "accounts.step.program"
                        : "accounts.step.none";
    }
}
