package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Devices;
import org.muster.server.access.directory.Directory;
import org.muster.server.access.directory.DirectoryPerson;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Lets in whoever comes back from the ministry's directory with a role. A second step is the
 * directory's to ask for.
 */
final class DirectoryFilter extends AbstractAuthenticationProcessingFilter {
    /** Of whom the log tells that a sign-in failed, where nobody is known. */
    private static final String UNKNOWN = "directory";

    private final UserAccounts accounts;
    private final Directory directory;
    private final Devices devices;
    private final Settings settings;
    private final AuthenticationEventPublisher failures;

    DirectoryFilter(
            UserAccounts accounts,
            Directory directory,
            Devices devices,
            Settings settings,
            AuthenticationEventPublisher failures) {
        super(
                PathPatternRequestMatcher.pathPattern(
                        HttpMethod.GET, AccessConfiguration.DIRECTORY_ANSWER));
        this.accounts = accounts;
        this.directory = directory;
        this.devices = devices;
        this.settings = settings;
        this.failures = failures;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        DirectoryPerson who = whoCame(request, response);
        String key = settings.directory().orElseThrow().issuer() + " " + who.subject();
        Set<Role> roles =
                Arrays.stream(Role.values())
                        .filter(role -> who.roles().contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty()) {
            accounts.dropOfDirectory(key);
            throw told(who.name(), DirectoryRefused.Why.ROLE);
        }
        return switch (accounts.takeFromDirectory(key, name(who), who.displayName(), roles)) {
            case AccountChange.Saved saved ->
                    Entry.whole(saved.account(), Asking.of(request, devices));
            case AccountChange.Refused refused -> throw why(who, refused);
        };
    }

    private DirectoryPerson whoCame(HttpServletRequest request, HttpServletResponse response) {
        try {
            Optional<DirectoryPerson> who = directory.findWhoCame(request, response);
            return who.orElseThrow(() -> told(UNKNOWN, DirectoryRefused.Why.ANSWER));
        } catch (IOException e) {
            throw new InternalAuthenticationServiceException("the directory cannot be asked", e);
        }
    }

    /** Directories often write it as an address of mail. */
    private static String name(DirectoryPerson who) {
        return who.name().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    }

    private AuthenticationException why(DirectoryPerson who, AccountChange.Refused refused) {
        boolean full =
                refused.reasons().stream()
                        .anyMatch(each -> each.code().equals(AccessRefusal.NOT_SAVED.code()));
        return full
                ? new InternalAuthenticationServiceException(
                        refused.reasons().getFirst().sentence())
                : told(who.name(), DirectoryRefused.Why.NAME);
    }

    private AuthenticationException told(String name, DirectoryRefused.Why why) {
        AuthenticationException refused = new DirectoryRefused(why);
        failures.publishAuthenticationFailure(
                refused, UsernamePasswordAuthenticationToken.unauthenticated(name, ""));
        return refused;
    }
}
