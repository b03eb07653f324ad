package org.muster.server.pages;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Photo;
import org.muster.core.register.Photos;
import org.muster.core.register.RegisterCommand.TakePhoto;
import org.muster.core.reveal.MaskedField;
import org.muster.core.station.Station;
import org.muster.formats.picture.Portrait;
import org.muster.server.access.Duty;
import org.muster.server.reads.Seen;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of persons: shown to whoever may read names, taken at a gate. */
@RestController
class PhotoPages {
    private static final long LARGEST_FILE = 20_000_000;

    private final Screen screen;

    PhotoPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/people/{person}/photo")
    ResponseEntity<byte[]> photo(Visit visit, @PathVariable("person") String reference) {
        PersonId person = visit.reference("person", PersonId::parse, reference);
        Seen.note(person);
        Photo photo =
                Photos.find(visit.view(), person)
                        .orElseThrow(() -> visit.notThere("photo", reference));
        if (visit.frame().hides(visit.view(), person).contains(MaskedField.PHOTO)) {
            throw visit.notAllowed();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(photo.toBytes());
    }

    /** Whatever was sent is drawn anew and small; then back to where it was sent from. */
    @PostMapping("/o/{op}/people/{person}/photo")
    ResponseEntity<String> take(
            Visit visit,
            @PathVariable("person") String reference,
            @RequestParam("photo") MultipartFile file)
            throws IOException {
        visit.need(Duty.GATE);
        PersonId person = visit.reference("person", PersonId::parse, reference);
        Optional<byte[]> portrait =
                file.getSize() > LARGEST_FILE
                        ? Optional.empty()
                        : Portrait.of(file.getBytes(), Photo.LARGEST);
        if (portrait.isEmpty()) {
            return show(visit.wrong("photo", visit.frame().word("photo.wrong")), person);
        }
        return screen.send(
                visit,
                () -> new TakePhoto(person, Photo.of(portrait.get())),
                facts -> back(visit, person),
                again -> show(again, person));
    }

    private ResponseEntity<String> show(Visit visit, PersonId person) {
        return screen.show(visit, "photo", PhotoSheet.of(visit, person));
    }

    private static String back(Visit visit, PersonId person) {
        String from = visit.form().value("from");
        if (from.isEmpty()) {
            return visit.frame().link("people/" + person);
        }
        String place =
                Choices.find(from, Station.class)
                        .map(station -> "gate/station/" + station)
                        .orElse("gate");
        return visit.frame()
                .link(
                        Stream.of("gate", "leg")
                                        .map(name ->
                                                name + "=" + Frame.encode(visit.form().value(name)))
                                        .collect(Collectors.joining("&", place + "?", ""))
                                + "&p="
                                + person);
    }
}
