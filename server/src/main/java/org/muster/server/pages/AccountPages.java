package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.fact.Refusal;
import org.muster.server.Settings;
import org.muster.server.access.AccessRefusal;
import org.muster.server.access.AccountChange;
import org.muster.server.access.OwnProof;
import org.muster.server.access.Role;
import org.muster.server.access.Scope;
import org.muster.server.access.UserAccounts;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.secondstep.SecondSteps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of this server, for its administrator. */
@RestController
class AccountPages {
    private static final Logger LOG = LoggerFactory.getLogger(AccountPages.class);

    private final Screen screen;
    private final UserAccounts accounts;
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final OwnProof proof;
    private final Settings settings;

    AccountPages(
            Screen screen,
            UserAccounts accounts,
            SecondSteps steps,
            Passkeys passkeys,
            OwnProof proof,
            Settings settings) {
        this.screen = screen;
        this.accounts = accounts;
        this.steps = steps;
        this.passkeys = passkeys;
        this.proof = proof;
        this.settings = settings;
    }

    @GetMapping("/o/{op}/accounts")
    ResponseEntity<String> list(Visit visit) {
        return show(visit, "", "");
    }

    private ResponseEntity<String> show(Visit visit, String made, String password) {
        Visit told = visit;
        Set<String> withStep = Set.of();
        Set<String> withPasskey = Set.of();
        try {
            withStep = steps.list();
            withPasskey = passkeys.listAccounts();
        } catch (IOException e) {
            told = visit.with(visit.form().with(unavailable(visit, e)));
        }
        return screen.show(
                told,
                "accounts",
                new AccountsSheet(
                        accounts.list(), made, password, withStep, withPasskey, steps.rule()));
    }

    /**
     * For whoever lost phone, recovery codes and passkeys; the administrator has asked who they
     * are.
     */
    @PostMapping("/o/{op}/accounts/{account}/second-step-removal")
    ResponseEntity<String> removeStep(
            Visit visit, @PathVariable("account") String account, HttpServletRequest request) {
        if (!proof.holds(request)) {
            return unproven(visit);
        }
        if (accounts.find(account).isEmpty()) {
            return refused(
                    visit,
                    new AccountChange.Refused(
                            List.of(Refusal.of(AccessRefusal.NO_SUCH_ACCOUNT, "name", account))));
        }
        try {
            steps.remove(account);
            passkeys.removeAll(account);
            LOG.warn(
                    "{} removed the second step and the passkeys of {}",
                    visit.frame().reader().name(),
                    account);
            // whoever has the lost device may be inside
            return changed(
                    visit,
                    account,
                    accounts.endSessions(account, settings.wall().instant()),
                    "ended the sessions of");
        } catch (IOException e) {
            return list(visit.with(visit.form().with(unavailable(visit, e))));
        }
    }

    /** The password is shown on this answer and nowhere else. */
    @PostMapping("/o/{op}/accounts/{account}/password")
    ResponseEntity<String> resetPassword(
            Visit visit, @PathVariable("account") String account, HttpServletRequest request) {
        if (!proof.holds(request)) {
            return unproven(visit);
        }
        return switch (accounts.resetPassword(account)) {
            case AccountChange.Saved saved -> {
                LOG.warn("{} gave {} a new password", visit.frame().reader().name(), account);
                yield show(visit.with(Form.EMPTY), account, saved.password());
            }
            case AccountChange.Refused refused -> refused(visit, refused);
        };
    }

    @PostMapping("/o/{op}/accounts/{account}/roles")
    ResponseEntity<String> setRoles(
            Visit visit, @PathVariable("account") String account, HttpServletRequest request) {
        if (!proof.holds(request)) {
            return unproven(visit);
        }
        return changed(
                visit,
                account,
                accounts.setRoles(account, roles(visit), scope(visit)),
                "changed roles of");
    }

    /** Passkeys and codes go too, or they would open a later account of the same name. */
    @PostMapping("/o/{op}/accounts/{account}/withdrawal")
    ResponseEntity<String> withdraw(
            Visit visit, @PathVariable("account") String account, HttpServletRequest request) {
        if (!proof.holds(request)) {
            return unproven(visit);
        }
        AccountChange change = accounts.withdraw(account);
        try {
            if (change instanceof AccountChange.Saved) {
                steps.remove(account);
                passkeys.removeAll(account);
            }
        } catch (IOException e) {
            return list(visit.with(visit.form().with(unavailable(visit, e))));
        }
        return changed(visit, account, change, "withdrew");
    }

    /** A session that stands open is not enough to change how somebody signs in. */
    private ResponseEntity<String> unproven(Visit visit) {
        return refused(
                visit,
                new AccountChange.Refused(List.of(Refusal.of(AccessRefusal.PROOF_NEEDED, ""))));
    }

    private ResponseEntity<String> changed(
            Visit visit, String account, AccountChange change, String what) {
        return switch (change) {
            case AccountChange.Saved saved -> {
                LOG.warn("{} {} {}", visit.frame().reader().name(), what, account);
                yield Screen.seeOther(visit.frame().root() + "accounts");
            }
            case AccountChange.Refused refused -> refused(visit, refused);
        };
    }

    private ResponseEntity<String> refused(Visit visit, AccountChange.Refused refused) {
        List<Problem> problems =
                refused.reasons().stream()
                        .map(reason -> Problem.of(reason, visit.frame().words()))
                        .toList();
        return list(visit.with(visit.form().with(problems)));
    }

    private static Set<Role> roles(Visit visit) {
        return Arrays.stream(Role.values())
                .filter(role -> visit.form().has("roles", role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Operations with blanks or commas between them. */
    private static Scope scope(Visit visit) {
        String state = visit.form().value("state").toUpperCase(Locale.ROOT);
        return new Scope(
                Arrays.stream(visit.form().value("operations").split("[\\s,;]+"))
                        .filter(one -> !one.isEmpty())
                        .toList(),
                state.isEmpty() ? Optional.empty() : Optional.of(state));
    }

    private static List<Problem> unavailable(Visit visit, IOException why) {
        return List.of(
                Problem.of(
                        Refusal.of(
                                AccessRefusal.STEPS_UNAVAILABLE,
                                "",
                                String.valueOf(why.getMessage())),
                        visit.frame().words()));
    }

    /** The password is shown on this answer and nowhere else, so there is no page to go to. */
    @PostMapping("/o/{op}/accounts")
    ResponseEntity<String> create(Visit visit, HttpServletRequest request) {
        if (!proof.holds(request)) {
            return unproven(visit);
        }
        String name = visit.form().value("name");
        try {
            if (accounts.find(name).isEmpty()) {
                // what the withdrawal of one of that name could not take away
                steps.remove(name);
                passkeys.removeAll(name);
            }
        } catch (IOException e) {
            return list(visit.with(visit.form().with(unavailable(visit, e))));
        }
        return switch (accounts.create(
                name, visit.form().value("displayName"), roles(visit), scope(visit))) {
            case AccountChange.Saved saved ->
                    show(visit.with(Form.EMPTY), saved.account().name(), saved.password());
            case AccountChange.Refused refused -> refused(visit, refused);
        };
    }
}
