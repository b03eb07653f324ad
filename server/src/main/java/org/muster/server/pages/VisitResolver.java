package org.muster.server.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.operation.OperationState;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.UserAccounts;
import org.muster.server.host.Office;
import org.muster.server.nodes.Nodes;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.muster.server.reads.Seen;
import org.muster.server.review.Reviews;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes the {@link Visit} that a page's method asks for, out of its address, cookies and session.
 */
@Component
final class VisitResolver implements HandlerMethodArgumentResolver {
    private static final String LANGUAGE = "lang";
    private static final int YEAR = 365 * 24 * 3600;
    private static final Pattern INSIDE = Pattern.compile("/o/([^/]+)(/.*)?");

    private final Office office;
    private final Reviews reviews;
    private final UserAccounts accounts;
    private final Nodes nodes;

    VisitResolver(Office office, Reviews reviews, Nodes nodes, UserAccounts accounts) {
        this.accounts = accounts;
        this.office = office;
        this.reviews = reviews;
        this.nodes = nodes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response =
                Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        return resolve(request, response);
    }

    private Visit resolve(HttpServletRequest request, HttpServletResponse response) {
        Desk desk = desk(variable(request, "op"));
        return visit(request, response, desk, moment(request, desk), request.getRequestURI());
    }

    /**
     * A visit to the operation that an address lies in, now; empty where it lies in none, or in one
     * that the reader is kept out of.
     */
    Optional<Visit> findAt(
            String address, HttpServletRequest request, HttpServletResponse response) {
        Matcher inside = INSIDE.matcher(address);
        return inside.matches()
                ? find(inside.group(1))
                        .filter(desk -> isOpen(desk))
                        .filter(desk ->
                                accounts.where(Reader.now().name()).holds(desk.operation().value()))
                        .map(desk -> visit(request, response, desk, now(desk), address))
                : Optional.empty();
    }

    private Visit visit(
            HttpServletRequest request,
            HttpServletResponse response,
            Desk desk,
            Moment moment,
            String address) {
        if (moment.past()) {
            Seen.asOf(moment.asOf());
        }
        var view = moment.past() ? desk.view(moment.asOf()) : desk.view();
        // before it was opened an operation has no facts, and still a name and a zone
        OperationState then =
                OperationState.find(view, desk.operation()).orElseGet(() -> opened(desk));
        Frame frame =
                new Frame(
                        words(request, response),
                        then,
                        Reader.now(),
                        moment,
                        path(address, desk.operation()),
                        LanguageLinks.of(request),
                        csrf(request),
                        Form.of(request.getParameterMap()),
                        reviews.countOpen(desk, view),
                        moment.past() ? List.of() : nodes.listAbsent(desk));
        return new Visit(desk, view, frame);
    }

    private Desk desk(String operation) {
        return find(operation)
                .filter(VisitResolver::isOpen)
                .orElseThrow(() ->
                        new ProblemException(
                                HttpStatus.NOT_FOUND,
                                Refusal.of(WebRefusal.NO_SUCH_OPERATION, "operation", operation)));
    }

    private Optional<Desk> find(String operation) {
        try {
            return office.find(new OperationId(operation));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOpen(Desk desk) {
        return OperationState.find(desk.view(), desk.operation()).isPresent();
    }

    private static OperationState opened(Desk desk) {
        return OperationState.find(desk.view(), desk.operation()).orElseThrow();
    }

    private static Moment now(Desk desk) {
        return new Moment(desk.now(), false, opened(desk).plan().zone());
    }

    private static Moment moment(HttpServletRequest request, Desk desk) {
        String asked = request.getParameter("asOf");
        if (asked == null || asked.isBlank()) {
            return now(desk);
        }
        Moment now = now(desk);
        Instant asOf = read(asked, now);
        if (asOf.isAfter(now.asOf())) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of(WebRefusal.NOT_YET, "asOf", asked, now.inForms(now.asOf())));
        }
        return new Moment(asOf, true, now.zone());
    }

    private static Instant read(String asked, Moment now) {
        try {
            return Moment.parse(asked, now.zone());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of(
                            WebRefusal.UNREADABLE,
                            "asOf",
                            "asOf",
                            asked,
                            String.valueOf(e.getMessage())));
        }
    }

    static Words words(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getParameter(LANGUAGE);
        if (asked != null && Words.LANGUAGES.contains(asked)) {
            Cookie cookie = new Cookie(LANGUAGE, asked);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge(YEAR);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return Words.of(asked);
        }
        return Words.of(remembered(request).orElseGet(() -> accepted(request)));
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE))
                .map(Cookie::getValue)
                .filter(Words.LANGUAGES::contains)
                .findFirst();
    }

    private static String accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return "en";
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            Locale locale = locales.nextElement();
            if (Words.LANGUAGES.contains(locale.getLanguage())) {
                return locale.getLanguage();
            }
        }
        return "en";
    }

    static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    private static String path(String address, OperationId operation) {
        String root = "/o/" + operation + "/";
        return address.startsWith(root) ? address.substring(root.length()) : "";
    }

    private static String variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = variables instanceof Map<?, ?> map ? map.get(name) : null;
        return value == null ? "" : value.toString();
    }
}
