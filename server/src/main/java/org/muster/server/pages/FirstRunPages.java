package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.Refusal;
import org.muster.server.access.AccessRefusal;
import org.muster.server.access.AccountChange;
import org.muster.server.access.FirstToken;
import org.muster.server.access.OwnSession;
import org.muster.server.access.passkey.Challenge;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.passkey.Site;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One page for a server without accounts: the administrator makes their own, by password or
 * passkey, and is in. Whoever comes without the token, from elsewhere or later is led to sign in.
 */
@RestController
class FirstRunPages {
    private static final String TOKEN = FirstRunPages.class.getName();

    private final Screen screen;
    private final FirstToken first;
    private final Passkeys passkeys;
    private final OwnSession session;

    FirstRunPages(Screen screen, FirstToken first, Passkeys passkeys, OwnSession session) {
        this.screen = screen;
        this.first = first;
        this.passkeys = passkeys;
        this.session = session;
    }

    /** What somebody typed. */
    private record Typed(String token, String name, String displayName) {}

    @GetMapping("/first-run")
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        // whoever chooses another language comes back without it
        Object known = request.getSession().getAttribute(TOKEN);
        String held = token.isEmpty() && known != null ? known.toString() : token;
        if (!first.opens(held, request)) {
            return tooLate();
        }
        request.getSession().setAttribute(TOKEN, held);
        return show(request, response, new Typed(held, "", ""), List.of());
    }

    @PostMapping("/first-run")
    ResponseEntity<String> make(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Typed typed = new Typed(token, name, displayName);
        if (!first.opens(token, request)) {
            return tooLate();
        }
        if (!password.equals(again)) {
            return show(
                    request,
                    response,
                    typed,
                    List.of(Refusal.of(AccessRefusal.NOT_THE_SAME, "password")));
        }
        Optional<AccountChange> change =
                first.make(token, request, name, displayName, Optional.of(password));
        return change.isPresent() ? made(request, response, typed, change.get()) : tooLate();
    }

    private ResponseEntity<String> made(
            HttpServletRequest request,
            HttpServletResponse response,
            Typed typed,
            AccountChange change)
            throws IOException {
        return switch (change) {
            case AccountChange.Saved saved -> {
                session.enter(saved.account().name(), request, response);
                yield Screen.seeOther("/account");
            }
            case AccountChange.Refused refused -> show(request, response, typed, refused.reasons());
        };
    }

    @PostMapping("/first-run/options")
    ResponseEntity<String> askForPasskey(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request)
            throws IOException {
        Optional<Site> site = session.site(request);
        if (!first.opens(token, request) || site.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{}");
        }
        Challenge challenge = Challenge.put(request, Challenge.Use.MAKING, session.now());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(passkeys.askToMake(name, name, challenge, site.get()));
    }

    /** The account has no password that anybody knows, so it is there only with the passkey. */
    @PostMapping("/first-run/passkey")
    ResponseEntity<String> makeByPasskey(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Typed typed = new Typed(token, name, displayName);
        Optional<Site> site = session.site(request);
        Optional<Challenge> challenge =
                Challenge.take(request, Challenge.Use.MAKING, session.now());
        if (!first.opens(token, request)) {
            return tooLate();
        }
        if (site.isEmpty() || challenge.isEmpty()) {
            return show(request, response, typed, List.of(badPasskey()));
        }
        Optional<AccountChange> change =
                first.make(token, request, name, displayName, Optional.empty());
        if (change.isPresent()
                && change.get() instanceof AccountChange.Saved
                && !keptOrUndone(token, name, answer, challenge.get(), site.get())) {
            return show(request, response, typed, List.of(badPasskey()));
        }
        return change.isPresent() ? made(request, response, typed, change.get()) : tooLate();
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpServletResponse response,
            Typed typed,
            List<Refusal> refused) {
        Words words = VisitResolver.words(request, response);
        return screen.show(
                refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "firstRun",
                Map.of(
                        "words",
                        words,
                        "csrf",
                        VisitResolver.csrf(request),
                        "token",
                        typed.token(),
                        "name",
                        typed.name(),
                        "displayName",
                        typed.displayName(),
                        "passkey",
                        session.site(request).isPresent(),
                        "problems",
                        refused.stream().map(each -> Problem.of(each, words)).toList()));
    }

    private static Refusal badPasskey() {
        return Refusal.of(AccessRefusal.BAD_PASSKEY, "");
    }

    private static ResponseEntity<String> tooLate() {
        return Screen.seeOther("/sign-in");
    }

    /** Without its passkey nobody could open the account, and no other could be made. */
    private boolean keptOrUndone(
            String token, String name, String answer, Challenge challenge, Site site)
            throws IOException {
        boolean kept = false;
        try {
            kept = passkeys.add(name, "", answer, challenge, site, session.now());
        } finally {
            if (!kept) {
                first.undo(token, name);
            }
        }
        return kept;
    }
}
