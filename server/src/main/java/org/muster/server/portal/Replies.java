package org.muster.server.portal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muster.server.pages.Screen;
import org.muster.server.portal.Calls.Call;
import org.muster.server.sealing.Sealer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows pages of the portal, and gives the browser what it carries. */
@Component
final class Replies {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Screen screen;
    private final Sealer sealer;

    Replies(Screen screen, Sealer sealer) {
        this.screen = screen;
        this.sealer = sealer;
    }

    /** A page; wrong fields make it 422, so that nothing takes it for done. */
    ResponseEntity<String> show(
            Call call,
            PortalFrame frame,
            String template,
            Object sheet,
            List<ResponseCookie> with) {
        HttpStatus status =
                frame.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        String html = screen.render("portal/" + template, Map.of("frame", frame, "sheet", sheet));
        var answer =
                ResponseEntity.status(status)
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore());
        List<ResponseCookie> all = new ArrayList<>(with);
        call.askedLanguage().ifPresent(code -> all.add(language(call, code)));
        all.forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.body(html);
    }

    /**
     * A page that carries nobody's data: a proxy may keep it for a moment for all who ask alike.
     * The language that it lets the browser remember is the one in its own address.
     */
    ResponseEntity<String> showToAll(Call call, String template, Object sheet) {
        ResponseEntity<String> page = show(call, call.frame(), template, sheet, List.of());
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(page.getHeaders());
        headers.setCacheControl(CacheControl.maxAge(A_MOMENT).cachePublic());
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE));
        return ResponseEntity.status(page.getStatusCode()).headers(headers).body(page.getBody());
    }

    ResponseEntity<String> seeOther(String address, List<ResponseCookie> with) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address));
        with.forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }

    /** The cookies that carry it, or clear it where there is nothing to carry. */
    List<ResponseCookie> carry(Call call, Carried carried, byte[] clear) {
        String about = about(call, carried);
        String sealed = clear.length == 0 ? "" : sealer.seal(clear, about);
        return carried.write(sealed, call.frame().root(), call.request());
    }

    /**
     * Nothing that somebody typed or was told stays on the phone: the next one may be a stranger.
     */
    List<ResponseCookie> forget(Call call) {
        return Carried.ALL.stream()
                .flatMap(carried -> carry(call, carried, new byte[0]).stream())
                .toList();
    }

    /** Whether it is small enough to be carried. */
    boolean fits(Call call, Carried carried, byte[] clear) {
        return sealer.seal(clear, about(call, carried)).length() <= Carried.MOST_SEALED;
    }

    /** What the browser carries of it; empty where it is none of ours. */
    byte[] carried(Call call, Carried carried) {
        return carried.read(call.request())
                .flatMap(sealed -> sealer.open(sealed, about(call, carried)))
                .orElse(new byte[0]);
    }

    /** Whether the phone has anything of somebody's. */
    boolean carries(Call call) {
        return Carried.ALL.stream().anyMatch(carried -> carried.read(call.request()).isPresent());
    }

    private static String about(Call call, Carried carried) {
        return "portal " + carried.name() + " " + call.desk().operation();
    }

    private static ResponseCookie language(Call call, String code) {
        return ResponseCookie.from(Calls.LANGUAGE, code)
                .path("/")
                .httpOnly(true)
                .secure(call.request().isSecure())
                .sameSite("Lax")
                .maxAge(YEAR)
                .build();
    }
}
