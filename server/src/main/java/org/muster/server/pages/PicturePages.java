package org.muster.server.pages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.station.Station;
import org.muster.formats.mrz.picture.PictureReader;
import org.muster.formats.mrz.picture.Sighting;
import org.muster.formats.picture.PictureFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures of passports and identity cards: their lines are read on this machine, and the picture
 * is forgotten at once. A camera sends one after the other; without scripts one is sent as a file.
 */
@RestController
class PicturePages {
    /** What a telephone of today takes has some 5 MB. */
    private static final long LARGEST = 20_000_000;

    /** Why a picture gave no lines. */
    enum Unread {
        NO_PICTURE,
        NOTHING,
        UNSURE
    }

    /** To the camera's script, which waits for two equal readings before it types them. */
    @PostMapping("/o/{op}/gate/look")
    ResponseEntity<Map<String, String>> look(
            Visit visit, @RequestParam("picture") MultipartFile file) throws IOException {
        Map<String, String> answer =
                switch (see(visit, file, false)) {
                    case Seen.Lines(String lines) -> Map.of("seen", "READ", "lines", lines);
                    case Seen.None(Unread why) -> Map.of("seen", why.name());
                };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    /** Goes back to the station as if the lines had been scanned there. */
    @PostMapping("/o/{op}/gate/picture")
    ResponseEntity<String> read(Visit visit, @RequestParam("picture") MultipartFile file)
            throws IOException {
        String told =
                switch (see(visit, file, true)) {
                    case Seen.Lines(String lines) -> "&q=" + Frame.encode(lines);
                    case Seen.None(Unread why) -> "&unread=" + why;
                };
        String place =
                Choices.find(visit.form().value("station"), Station.class)
                        .map(station -> "gate/station/" + station)
                        .orElse("gate");
        String kept =
                Stream.of("gate", "leg")
                        .map(name -> name + "=" + Frame.encode(visit.form().value(name)))
                        .collect(Collectors.joining("&"));
        return Screen.seeOther(visit.frame().link(place + "?" + kept + told));
    }

    private sealed interface Seen {
        record Lines(String lines) implements Seen {}

        record None(Unread why) implements Seen {}
    }

    private static Seen see(Visit visit, MultipartFile file, boolean turned) throws IOException {
        Optional<BufferedImage> picture =
                file.getSize() > LARGEST ? Optional.empty() : PictureFile.open(file.getBytes());
        if (picture.isEmpty()) {
            return new Seen.None(Unread.NO_PICTURE);
        }
        PictureReader reader = new PictureReader(GateForm.of(visit).today());
        Sighting sighting = turned ? reader.readTurned(picture.get()) : reader.read(picture.get());
        return switch (sighting) {
            case Sighting.Read read -> new Seen.Lines(String.join("", read.lines()));
            case Sighting.Unsure unsure -> new Seen.None(Unread.UNSURE);
            case Sighting.Nothing nothing -> new Seen.None(Unread.NOTHING);
        };
    }
}
