package org.muster.server.pages;

import java.io.IOException;
import org.muster.core.incident.EvidenceFile;
import org.muster.core.incident.EvidenceKind;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentCommand.AddEvidence;
import org.muster.core.incident.IncidentCommand.WithdrawEvidence;
import org.muster.core.incident.IncidentFact.EvidenceAdded;
import org.muster.core.register.Note;
import org.muster.formats.evidence.MadeAnew;
import org.muster.server.access.Duty;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures and documents of incidents: made anew when they come, and given out with care. */
@RestController
class EvidencePages {
    private final IncidentPages pages;
    private final Screen screen;

    EvidencePages(IncidentPages pages, Screen screen) {
        this.pages = pages;
        this.screen = screen;
    }

    /** A browser shows a picture; a document it keeps, and opens outside of these pages. */
    @GetMapping("/o/{op}/incidents/{incident}/evidence/{hash}")
    ResponseEntity<byte[]> evidence(
            Visit visit,
            @PathVariable("incident") String number,
            @PathVariable("hash") String hash) {
        EvidenceAdded evidence =
                IncidentPages.get(visit, number)
                        .findEvidence(hash)
                        .filter(one -> !one.file().isErased())
                        .orElseThrow(() -> visit.notThere("file", hash));
        ContentDisposition.Builder disposition =
                evidence.kind() == EvidenceKind.PICTURE
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.kind().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(hash.substring(0, 12) + "." + evidence.kind().extension())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(evidence.file().toBytes());
    }

    @PostMapping("/o/{op}/incidents/{incident}/evidence")
    ResponseEntity<String> add(
            Visit visit,
            @PathVariable("incident") String number,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        visit.need(Duty.SITUATION);
        Incident incident = IncidentPages.get(visit, number);
        MadeAnew made =
                file.getSize() > MadeAnew.MOST_BYTES
                        ? new MadeAnew.Refused(MadeAnew.NotTaken.TOO_LARGE)
                        : MadeAnew.of(file.getBytes(), EvidenceFile.LARGEST);
        return switch (made) {
            case MadeAnew.Refused(MadeAnew.NotTaken why) ->
                    pages.incident(visit.wrong("file", visit.frame().word(why)), number);
            case MadeAnew.Clean(byte[] clean) ->
                    screen.send(
                            visit,
                            () ->
                                    new AddEvidence(
                                            incident.id(),
                                            EvidenceFile.of(clean),
                                            new Note(visit.form().value("caption"))),
                            facts -> back(visit, incident),
                            again -> pages.incident(again, number));
        };
    }

    private static String back(Visit visit, Incident incident) {
        return visit.frame().link("incidents/" + incident.id()) + "#evidence";
    }

    @PostMapping("/o/{op}/incidents/{incident}/evidence/{hash}/withdraw")
    ResponseEntity<String> withdraw(
            Visit visit,
            @PathVariable("incident") String number,
            @PathVariable("hash") String hash) {
        Incident incident = IncidentPages.get(visit, number);
        return screen.send(
                visit,
                () ->
                        new WithdrawEvidence(
                                incident.id(), hash, new Note(visit.form().value("why"))),
                facts -> back(visit, incident),
                again -> pages.incident(again, number));
    }
}
