package org.muster.server.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.core.operation.OperationState;
import org.muster.ledger.desk.Desk;
import org.muster.server.host.Office;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes the {@link Visit} that a page's method asks for, out of its address, cookies and session.
 */
@Component
final class VisitResolver implements HandlerMethodArgumentResolver {
    private static final String LANGUAGE = "lang";
    private static final int YEAR = 365 * 24 * 3600;

    private final Office office;

    VisitResolver(Office office) {
        this.office = office;
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
        OperationState now = opened(OperationState.find(desk.view(), desk.operation()));
        Moment moment = moment(request, desk, now);
        var view = moment.past() ? desk.view(moment.asOf()) : desk.view();
        // before it was opened an operation has no facts, and still a name and a zone
        OperationState then = OperationState.find(view, desk.operation()).orElse(now);
        Frame frame =
                new Frame(
                        words(request, response),
                        then,
                        reader(),
                        moment,
                        path(request, desk.operation()),
                        csrf(request),
                        Form.of(request.getParameterMap()));
        return new Visit(desk, view, frame);
    }

    private Desk desk(String operation) {
        try {
            return office.find(new OperationId(operation)).orElseThrow(() -> notThere(operation));
        } catch (IllegalArgumentException e) {
            throw notThere(operation);
        }
    }

    private static ResponseStatusException notThere(String operation) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no operation " + operation + " on this server.");
    }

    private static OperationState opened(Optional<OperationState> state) {
        return state.orElseThrow(() ->
                new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "This operation has not been opened."));
    }

    private static Moment moment(HttpServletRequest request, Desk desk, OperationState state) {
        String asked = request.getParameter("asOf");
        if (asked == null || asked.isBlank()) {
            return new Moment(desk.now(), false, state.plan().zone());
        }
        try {
            Instant asOf = Moment.parse(asked, state.plan().zone());
            return new Moment(asOf, true, state.plan().zone());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "asOf: " + e.getMessage(), e);
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

    static Reader reader() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            return Reader.PUBLIC;
        }
        Set<String> roles =
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(Objects::nonNull)
                        .map(role -> role.replaceFirst("^ROLE_", ""))
                        .collect(Collectors.toUnmodifiableSet());
        return new Reader(who.getName(), roles);
    }

    static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    private static String path(HttpServletRequest request, OperationId operation) {
        String root = "/o/" + operation + "/";
        String uri = request.getRequestURI();
        return uri.startsWith(root) ? uri.substring(root.length()) : "";
    }

    private static String variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = variables instanceof Map<?, ?> map ? map.get(name) : null;
        return value == null ? "" : value.toString();
    }
}
