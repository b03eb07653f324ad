package org.muster.server.access;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets accounts into the operations that they work in and no others, whatever their roles. Which
 * addresses belong to an operation is said here alone.
 */
final class Scopes implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Pattern OPERATION =
            Pattern.compile("/(?:o|api/operations)/([^/;]+)(?:/.*)?");

    private final UserAccounts accounts;

    Scopes(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        Authentication known = who.get();
        Optional<String> operation = operation(asked.getRequest().getServletPath());
        boolean in =
                known != null && (operation.isEmpty() || holds(known.getName(), operation.get()));
        return new AuthorizationDecision(in);
    }

    private boolean holds(String account, String operation) {
        return accounts.find(account)
                .map(UserAccount::where)
                .orElse(Scope.EVERYWHERE)
                .holds(operation);
    }

    private static Optional<String> operation(String path) {
        Matcher found = OPERATION.matcher(path);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
