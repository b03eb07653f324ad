package org.muster.server.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.operation.OperationState;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.brake.Asking;
import org.muster.server.host.Office;
import org.muster.server.pages.Languages;
import org.muster.server.pages.Words;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds out which operation and which language somebody's request is about. */
@Component
final class Calls {
    static final String LANGUAGE = "lang";

    /** The words of the portal: fewer and plainer than those of the staff, in more languages. */
    static final Languages LANGUAGES = Languages.read("portal");

    private final Office office;

    Calls(Office office) {
        this.office = office;
    }

    /** A request to an operation that has been opened. */
    record Call(HttpServletRequest request, Desk desk, PortalFrame frame) {
        Words words() {
            return frame.words();
        }

        /** A language that was asked for by name, to be remembered. */
        Optional<String> askedLanguage() {
            return Optional.ofNullable(request.getParameter(LANGUAGE))
                    .filter(LANGUAGES.codes()::contains);
        }

        /** From where it came, as far as the network tells; of IPv6 the network alone. */
        String from() {
            return Asking.network(String.valueOf(request.getRemoteAddr()));
        }
    }

    Call of(String operation, HttpServletRequest request) {
        if (ForeignForm.is(request)) {
            throw new ForeignForm();
        }
        return find(operation, request)
                .orElseThrow(() ->
                        new ProblemException(
                                HttpStatus.NOT_FOUND,
                                Refusal.of(WebRefusal.NO_SUCH_OPERATION, "operation", operation)));
    }

    /** Empty where there is no such operation, or it has not been opened. */
    Optional<Call> find(String operation, HttpServletRequest request) {
        return desk(operation)
                .flatMap(desk ->
                        OperationState.find(desk.view(), desk.operation())
                                .map(state -> new Call(request, desk, frame(state, request))));
    }

    private static PortalFrame frame(OperationState operation, HttpServletRequest request) {
        return new PortalFrame(
                LANGUAGES.words(language(request)),
                LANGUAGES,
                operation,
                toLookAt(request.getRequestURI()),
                List.of());
    }

    /** Where a form is sent to, nothing is to be seen: the page that it stands on is. */
    private static String toLookAt(String address) {
        return address.replaceFirst("/help/send$", "/help/check")
                .replaceFirst("/help/own/.*$", "/help/own")
                .replaceFirst("/help/forget$", "/help");
    }

    private Optional<Desk> desk(String operation) {
        try {
            return office.find(new OperationId(operation));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE))
                .filter(LANGUAGES.codes()::contains)
                .or(() -> remembered(request))
                .orElseGet(() -> accepted(request));
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE))
                        .map(Cookie::getValue)
                        .filter(LANGUAGES.codes()::contains)
                        .findFirst();
    }

    private static String accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return LANGUAGES.codes().getFirst();
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            Locale locale = locales.nextElement();
            if (LANGUAGES.codes().contains(locale.getLanguage())) {
                return locale.getLanguage();
            }
        }
        return LANGUAGES.codes().getFirst();
    }
}
