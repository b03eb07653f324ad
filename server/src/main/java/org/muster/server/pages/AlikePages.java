package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.core.register.TravelDocument;
import org.muster.identity.link.Likely;
import org.muster.server.lists.ListJobs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever enters somebody, while they type, whom of those known it may be. */
@RestController
class AlikePages {
    private static final int MOST = 3;

    private final Screen screen;
    private final ListJobs jobs;

    AlikePages(Screen screen, ListJobs jobs) {
        this.screen = screen;
        this.jobs = jobs;
    }

    /** A form that is being filled in; it is looked at and not kept. */
    @PostMapping("/o/{op}/people/alike")
    ResponseEntity<String> alike(Visit visit) {
        List<AlikeSheet.Row> rows =
                typed(visit).stream()
                        .flatMap(details ->
                                jobs.findKnown(visit.desk()).stream()
                                        .flatMap(known -> known.findLikely(details, MOST).stream()))
                        .flatMap(likely -> row(visit, likely).stream())
                        .toList();
        return screen.show(visit, "alike", new AlikeSheet(rows));
    }

    /** As far as it can be read yet. */
    private static Optional<Details> typed(Visit visit) {
        DetailsForm form = DetailsForm.of(visit, "");
        if (!form.named()) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.read(documents(form), form.contacts()));
        } catch (IllegalArgumentException notYet) {
            return Optional.empty();
        }
    }

    private static List<TravelDocument> documents(DetailsForm form) {
        return Stream.concat(form.documents().stream(), form.document("").stream()).toList();
    }

    private static Optional<AlikeSheet.Row> row(Visit visit, Likely likely) {
        PersonId id = new PersonId(likely.person());
        return Person.find(visit.view(), id)
                .map(person ->
                        new AlikeSheet.Row(
                                id,
                                person.details().name().onLists(),
                                person.details().born().toString(),
                                (int) Math.round(100 * likely.why().probability())));
    }
}
