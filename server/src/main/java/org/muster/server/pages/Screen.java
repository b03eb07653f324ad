package org.muster.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.muster.core.fact.Command;
import org.muster.core.fact.Recorded;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows templates, and carries forms to the desk: done leads on, refused comes back as typed. */
@Component
public final class Screen {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    ResponseEntity<String> show(Visit visit, String template, Object sheet) {
        HttpStatus status =
                visit.form().problems().isEmpty()
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(status, template, Map.of("frame", visit.frame(), "sheet", sheet));
    }

    ResponseEntity<String> show(HttpStatus status, String template, Map<String, Object> matter) {
        return page(status, render(template, matter));
    }

    static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    /** A template with its matter, as it goes out. */
    public String render(String template, Map<String, Object> matter) {
        StringOutput page = new StringOutput();
        templates.render(template + ".jte", matter, page);
        return page.toString();
    }

    /**
     * Sends the command of a form. {@code next} says where to go with the facts it became, {@code
     * again} shows the form with what is wrong.
     */
    ResponseEntity<String> send(
            Visit visit,
            Supplier<Command> command,
            Function<List<Recorded>, String> next,
            Function<Visit, ResponseEntity<String>> again) {
        return switch (Attempt.of(visit, "", command)) {
            case Attempt.Done done -> seeOther(next.apply(done.facts()));
            case Attempt.Failed failed -> again.apply(failed.visit());
        };
    }

    /**
     * Sends several commands that do not depend on each other, by the name of what each is about.
     * Those that can be done are done; the form comes back with what is wrong with the others.
     */
    ResponseEntity<String> sendEach(
            Visit visit,
            SequencedMap<String, Supplier<Command>> commands,
            String next,
            Function<Visit, ResponseEntity<String>> again) {
        Visit told = visit;
        for (var each : commands.entrySet()) {
            if (Attempt.of(told, each.getKey(), each.getValue())
                    instanceof Attempt.Failed(Visit failed)) {
                told = failed;
            }
        }
        return told.form().problems().isEmpty() ? seeOther(next) : again.apply(told);
    }

    static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
