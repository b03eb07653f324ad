package org.muster.server.api;

import org.jspecify.annotations.Nullable;
import org.muster.core.demarche.Demarche;
import org.muster.core.incident.Incident;
import org.muster.core.place.Place;
import org.muster.core.place.Routed;
import org.muster.core.post.Post;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.statement.Statement;
import org.muster.server.host.Office;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happens around an operation: places, posts, incidents, approaches, statements. */
@RestController
final class SituationApi {
    private final Office office;

    SituationApi(Office office) {
        this.office = office;
    }

    @GetMapping("/api/operations/{op}/places")
    SituationTold.Places places(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new SituationTold.Places(
                asked.asOf(),
                Place.listAll(asked.view(), asked.desk().operation()).stream()
                        .map(place -> told(asked, place))
                        .toList());
    }

    private static SituationTold.OnePlace told(Asked asked, Place place) {
        Routed routed = Routed.of(asked.view(), place.name());
        return new SituationTold.OnePlace(
                place.name(),
                place.kind(),
                place.status(),
                place.position(),
                place.reason(),
                place.since(),
                place.because(),
                routed.persons().size(),
                routed.countUntold(place.since()));
    }

    @GetMapping("/api/operations/{op}/posts")
    SituationTold.Posts posts(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new SituationTold.Posts(
                asked.asOf(),
                Post.listAll(asked.view()).stream()
                        .map(post ->
                                new SituationTold.OnePost(
                                        post.id(),
                                        post.plan(),
                                        post.said(),
                                        post.listHelped(asked.asOf())))
                        .toList());
    }

    @GetMapping("/api/operations/{op}/incidents")
    SituationTold.Incidents incidents(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new SituationTold.Incidents(
                asked.asOf(),
                Incident.listAll(asked.view()).stream().map(SituationApi::told).toList());
    }

    private static SituationTold.OneIncident told(Incident incident) {
        return new SituationTold.OneIncident(
                incident.id(),
                incident.gravest(),
                incident.over(),
                incident.best().told(),
                incident.reports().stream().map(Incident.Report::told).toList(),
                incident.evidence().stream()
                        .map(one ->
                                new SituationTold.OneEvidence(
                                        one.hash(), one.kind(), one.bytes(), one.caption()))
                        .toList(),
                incident.parts());
    }

    @GetMapping("/api/operations/{op}/demarches")
    SituationTold.Demarches demarches(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new SituationTold.Demarches(
                asked.asOf(),
                Demarche.listAll(asked.view()).stream()
                        .map(one ->
                                new SituationTold.OneDemarche(
                                        one.made(),
                                        one.answers(),
                                        one.ended(),
                                        one.isOverdue(asked.asOf())))
                        .toList());
    }

    /**
     * What was written; what is drawn is on the pages, where it can be read before it is issued.
     */
    @GetMapping("/api/operations/{op}/sitreps")
    SituationTold.Sitreps sitreps(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new SituationTold.Sitreps(
                asked.asOf(),
                Sitrep.listAll(asked.view()).stream()
                        .map(one ->
                                new SituationTold.OneSitrep(
                                        one.id(),
                                        one.state().word(),
                                        one.corrects(),
                                        one.version().id(),
                                        one.version().text(),
                                        one.findIssue()))
                        .toList());
    }

    @GetMapping("/api/operations/{op}/statements")
    SituationTold.Statements statements(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new SituationTold.Statements(asked.asOf(), Statement.listAll(asked.view()));
    }
}
