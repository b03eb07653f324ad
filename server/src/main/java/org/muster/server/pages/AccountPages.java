package org.muster.server.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.server.access.AccountChange;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccounts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of this server, for its administrator. */
@RestController
class AccountPages {
    private final Screen screen;
    private final UserAccounts accounts;

    AccountPages(Screen screen, UserAccounts accounts) {
        this.screen = screen;
        this.accounts = accounts;
    }

    @GetMapping("/o/{op}/accounts")
    ResponseEntity<String> list(Visit visit) {
        return screen.show(visit, "accounts", new AccountsSheet(accounts.list(), "", ""));
    }

    /** The password is shown on this answer and nowhere else, so there is no page to go to. */
    @PostMapping("/o/{op}/accounts")
    ResponseEntity<String> create(Visit visit) {
        Set<Role> roles =
                Arrays.stream(Role.values())
                        .filter(role -> visit.form().has("roles", role.name()))
                        .collect(Collectors.toUnmodifiableSet());
        String name = visit.form().value("name");
        return switch (accounts.create(name, visit.form().value("displayName"), roles)) {
            case AccountChange.Saved saved ->
                    screen.show(
                            visit.with(Form.EMPTY),
                            "accounts",
                            new AccountsSheet(
                                    accounts.list(), saved.account().name(), saved.password()));
            case AccountChange.Refused refused -> {
                List<Problem> problems =
                        refused.reasons().stream()
                                .map(reason -> Problem.of(reason, visit.frame().words()))
                                .toList();
                yield list(visit.with(visit.form().with(problems)));
            }
        };
    }
}
