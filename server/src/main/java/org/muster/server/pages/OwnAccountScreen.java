package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.fact.Refusal;
import org.muster.formats.code.CodeSvg;
import org.muster.server.access.AccessRefusal;
import org.muster.server.access.OwnProof;
import org.muster.server.access.OwnSession;
import org.muster.server.access.UserAccount;
import org.muster.server.access.UserAccounts;
import org.muster.server.access.passkey.Passkey;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.passkey.Site;
import org.muster.server.access.secondstep.Enrolment;
import org.muster.server.access.secondstep.SecondSteps;
import org.muster.server.access.secondstep.Totp;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows an account to whoever holds it. */
@Component
final class OwnAccountScreen {
    static final String ENROLMENT = Enrolment.class.getName();

    private final Screen screen;
    private final UserAccounts accounts;
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final OwnProof proof;
    private final OwnSession session;

    OwnAccountScreen(
            Screen screen,
            UserAccounts accounts,
            SecondSteps steps,
            Passkeys passkeys,
            OwnProof proof,
            OwnSession session) {
        this.screen = screen;
        this.accounts = accounts;
        this.steps = steps;
        this.passkeys = passkeys;
        this.proof = proof;
        this.session = session;
    }

    /**
     * @param codes recovery codes, on the one page that shows them
     */
    ResponseEntity<String> show(
            HttpServletRequest request,
            HttpServletResponse response,
            List<String> codes,
            List<Refusal> refused) {
        Words words = VisitResolver.words(request, response);
        OwnAccountSheet sheet;
        try {
            sheet = sheet(request, words, codes, refused);
        } catch (IOException e) {
            // what cannot be read is told, and nothing is offered that would overwrite it
            return screen.show(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "signIn",
                    Map.of("words", words, "csrf", "", "wrong", words.sentence(unavailable(e))));
        }
        return screen.show(
                refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "account",
                Map.of("words", words, "csrf", VisitResolver.csrf(request), "sheet", sheet));
    }

    private OwnAccountSheet sheet(
            HttpServletRequest request, Words words, List<String> codes, List<Refusal> refused)
            throws IOException {
        UserAccount account = own();
        Optional<Integer> left = steps.findRecoveryLeft(account.name());
        return new OwnAccountSheet(
                account,
                left,
                steps.rule().isFor(account.name()),
                enrolment(request).map(begun -> scanned(begun, words)),
                codes,
                passkeys(request, account.name(), words),
                session.list(account.name(), request).stream()
                        .map(each -> line(each, words))
                        .toList(),
                String.valueOf(request.getParameter("done")),
                proof.holds(request),
                proof.by(account.name()),
                refused.stream().map(each -> Problem.of(each, words)).toList());
    }

    private OwnAccountSheet.OwnPasskeys passkeys(
            HttpServletRequest request, String account, Words words) throws IOException {
        Optional<Site> site = session.site(request);
        List<Passkey> all = passkeys.list(account);
        return new OwnAccountSheet.OwnPasskeys(
                all.stream().map(each -> line(each, words)).toList(),
                site.isPresent(),
                site.isPresent()
                        && all.stream().anyMatch(each -> each.place().equals(site.get().host())));
    }

    private static OwnAccountSheet.Line line(Passkey passkey, Words words) {
        return new OwnAccountSheet.Line(
                passkey.id(),
                passkey.label().isBlank() ? words.get("account.passkey.unnamed") : passkey.label(),
                passkey.place(),
                ServerTimes.day(passkey.made(), words),
                passkey.used().map(at -> ServerTimes.minute(at, words)).orElse(""));
    }

    private static OwnAccountSheet.SessionLine line(OwnSession.Seen seen, Words words) {
        String browser =
                Stream.of(seen.browser().program(), seen.browser().system())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", "));
        return new OwnAccountSheet.SessionLine(
                browser.isEmpty() ? words.get("account.session.unknown") : browser,
                seen.address(),
                ServerTimes.minute(seen.since(), words),
                ServerTimes.minute(seen.seen(), words),
                seen.thisOne());
    }

    private static OwnAccountSheet.Scanned scanned(Enrolment begun, Words words) {
        return new OwnAccountSheet.Scanned(
                CodeSvg.qr(
                        Totp.address(begun.account(), begun.key()), words.get("account.step.qr")),
                OwnAccountSheet.inFours(Totp.text(begun.key())));
    }

    static Optional<Enrolment> enrolment(HttpServletRequest request) {
        String name = Reader.now().name();
        return request.getSession().getAttribute(ENROLMENT) instanceof Enrolment begun
                ? Optional.of(begun).filter(each -> each.account().equals(name))
                : Optional.empty();
    }

    UserAccount own() {
        return accounts.find(Reader.now().name()).orElseThrow();
    }

    static Refusal unavailable(IOException why) {
        return Refusal.of(AccessRefusal.STEPS_UNAVAILABLE, "", String.valueOf(why.getMessage()));
    }
}
