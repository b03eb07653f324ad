package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.muster.core.fact.Refusal;
import org.muster.server.access.AccessRefusal;
import org.muster.server.access.AccountChange;
import org.muster.server.access.OwnProof;
import org.muster.server.access.OwnSession;
import org.muster.server.access.UserAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ends an account's other sessions: signing out everywhere, and another password. */
@RestController
class OwnSessionPages {
    private static final Logger LOG = LoggerFactory.getLogger(OwnSessionPages.class);

    private final OwnAccountScreen screen;
    private final UserAccounts accounts;
    private final OwnProof proof;
    private final OwnSession session;

    OwnSessionPages(
            OwnAccountScreen screen, UserAccounts accounts, OwnProof proof, OwnSession session) {
        this.screen = screen;
        this.accounts = accounts;
        this.proof = proof;
        this.session = session;
    }

    /** Needs no proof: whoever does it by stealth only makes the owner sign in again. */
    @PostMapping("/account/sessions/removal")
    ResponseEntity<String> endOthers(HttpServletRequest request, HttpServletResponse response) {
        String name = screen.own().name();
        LOG.info("{} signed out everywhere else", name);
        return changed(request, response, "sessions", accounts.endSessions(name, session.now()));
    }

    @PostMapping("/account/password")
    ResponseEntity<String> changePassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!proof.holds(request)) {
            return refused(request, response, Refusal.of(AccessRefusal.PROOF_NEEDED, ""));
        }
        if (!password.equals(again)) {
            return refused(
                    request, response, Refusal.of(AccessRefusal.NOT_THE_SAME, "new-password"));
        }
        String name = screen.own().name();
        LOG.info("{} changes their password", name);
        return changed(request, response, "password", accounts.setPassword(name, password));
    }

    private ResponseEntity<String> changed(
            HttpServletRequest request,
            HttpServletResponse response,
            String part,
            AccountChange change) {
        return switch (change) {
            case AccountChange.Saved saved -> {
                session.goOn(request);
                yield Screen.seeOther("/account?done=" + part + "#" + part);
            }
            case AccountChange.Refused refused ->
                    screen.show(request, response, List.of(), refused.reasons());
        };
    }

    private ResponseEntity<String> refused(
            HttpServletRequest request, HttpServletResponse response, Refusal why) {
        return screen.show(request, response, List.of(), List.of(why));
    }
}
