package org.muster.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.movement.Leg;
import org.muster.formats.paxlst.Written;
import org.muster.formats.problem.FileProblem;
import org.muster.server.border.BorderList;
import org.muster.server.border.BorderRequest;
import org.muster.server.host.Office;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a sealed manifest as the PAXLST message that border police take. */
@RestController
final class PassengerListsApi {
    private final Office office;

    PassengerListsApi(Office office) {
        this.office = office;
    }

    /**
     * The list.
     *
     * @param text the interchange, in signs of UNOA
     * @param problems what of the manifest it cannot say
     */
    record Told(Instant asOf, int souls, String text, List<FileProblem> problems) {}

    @GetMapping("/api/operations/{op}/legs/{leg}/paxlst")
    Told paxlst(
            @PathVariable String op,
            @PathVariable String leg,
            @RequestParam String receiver,
            @RequestParam(defaultValue = BorderRequest.SENDER) String sender,
            @RequestParam(required = false) @Nullable String flight,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String arrives,
            @RequestParam(defaultValue = "05B") String release,
            @RequestParam(defaultValue = "false") boolean repeats,
            @RequestParam(defaultValue = "500") int most,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        Leg sealed = leg(asked, leg);
        BorderRequest request =
                new BorderRequest(
                        receiver,
                        sender,
                        flight == null ? BorderRequest.flight(sealed) : flight,
                        carrier,
                        from == null ? BorderRequest.code(sealed.plan().from()) : from,
                        to == null ? BorderRequest.code(sealed.plan().to()) : to,
                        time(arrives),
                        release,
                        repeats,
                        most);
        request.listWanting().stream()
                .findFirst()
                .ifPresent(field -> {
                    throw unreadable(field, "it must be given, in letters and digits.");
                });
        Written written =
                BorderList.write(asked.view(), sealed, asked.state().plan(), request, asked.asOf());
        return new Told(
                asked.asOf(),
                sealed.aboard().size(),
                written.interchanges().getFirst(),
                written.problems());
    }

    private static Leg leg(Asked asked, String reference) {
        LegId id = PeopleApi.read("leg", reference, LegId::parse);
        return Leg.find(asked.view(), id)
                .filter(BorderList::canBeSent)
                .orElseThrow(() -> asked.notFound("leg with its doors shut", id));
    }

    private static Optional<LocalDateTime> time(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException unreadable) {
            throw unreadable("arrives", "write a local time such as 2023-08-03T01:10.");
        }
    }

    private static ProblemException unreadable(String field, String why) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, Refusal.of(WebRefusal.UNREADABLE, field, field, "", why));
    }
}
