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
 * Lets accounts into the operations that they work in and no others, whatever their roles; whoever
 * is kept to some opens none. Which addresses belong to an operation is said here alone.
 */
final class Scopes implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Pattern OPERATION =
            Pattern.compile("/(?:o|api/operations)/([^/;]+)(?:/.*)?", Pattern.DOTALL);

    private static final String OPENING = "/operations";

    private final UserAccounts accounts;

    Scopes(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        Authentication known = who.get();
        return new AuthorizationDecision(
                known != null
                        && mayEnter(
                                accounts.where(known.getName()),
                                asked.getRequest().getServletPath()));
    }

    private static boolean mayEnter(Scope scope, String path) {
        return path.equals(OPENING)
                ? scope.operations().isEmpty()
                : operation(path).map(scope::holds).orElse(true);
    }

    private static Optional<String> operation(String path) {
        Matcher found = OPERATION.matcher(path);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
