package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.arrival.Differing;
import org.muster.core.arrival.PartnerReport;
import org.muster.core.arrival.PartnerReport.Line;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.Seal;
import org.muster.core.movement.Leg;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.Sex;

/** A partner's list beside a manifest: what the two say of each other, name by name. */
public record PartnerListSheet(
        Leg leg,
        PartnerReport report,
        Optional<Seal> seal,
        boolean sealFits,
        Instant at,
        String by,
        String fact,
        List<Row> both,
        List<Row> differing,
        List<Row> twice,
        List<Row> doubts,
        List<Row> onlyTheirs,
        List<Ours> onlyOurs) {

    /**
     * One row of theirs, and those of ours whom it is about or may be about.
     *
     * @param decided by whom, where a person decided it; else empty
     */
    public record Row(
            Listing at, Said theirs, List<Ours> ours, List<Difference> differs, String decided) {}

    /** Somebody of ours, as we have them. */
    public record Ours(PersonId id, Said said) {}

    /** What a list says of one person, in words. */
    public record Said(String name, String born, String nationality, String documents, String sex) {
        String of(Differing what) {
            return switch (what) {
                case NAME -> name;
                case DOCUMENT -> documents;
                case BIRTH -> born;
                case NATIONALITY -> nationality;
                case SEX -> sex;
            };
        }
    }

    /** One thing that the two lists write differently. */
    public record Difference(Differing what, String ours, String theirs) {}

    /** How many of the manifest are on both lists, with those of whom it is in doubt. */
    public int souls() {
        return leg.aboard().size();
    }

    static PartnerListSheet of(Visit visit, Leg leg, PartnerReport report) {
        Reading reading = new Reading(visit.view(), visit.frame());
        Optional<Seal> seal = findSeal(leg);
        return new PartnerListSheet(
                leg,
                report,
                seal,
                seal.filter(one -> one.hex().equals(report.list().seal())).isPresent(),
                report.compared().stamp().instant(),
                report.compared().by().toString(),
                report.compared().id().toString(),
                reading.rows(report.both()),
                reading.rows(report.listDiffering()),
                reading.rows(report.twice()),
                reading.rows(report.doubts()),
                reading.rows(report.onlyTheirs()),
                report.onlyOurs().stream().map(reading::ours).toList());
    }

    static Optional<Seal> findSeal(Leg leg) {
        return leg.manifest()
                .map(Recorded::fact)
                .filter(ManifestClosed.class::isInstance)
                .map(fact -> ((ManifestClosed) fact).seal());
    }

    /** Puts what the lists say into words. */
    private record Reading(View view, Frame frame) {

        List<Row> rows(List<Line> lines) {
            return lines.stream().map(this::row).toList();
        }

        private Row row(Line line) {
            Said theirs = said(line.row().words(), List.of());
            List<Ours> ours = line.persons().stream().map(this::ours).toList();
            List<Difference> differs =
                    line.differing().stream()
                            .map(what ->
                                    new Difference(
                                            what, ours.getFirst().said().of(what), theirs.of(what)))
                            .toList();
            String decided = line.decided().map(one -> one.by().toString()).orElse("");
            return new Row(line.row().at(), theirs, ours, differs, decided);
        }

        Ours ours(PersonId id) {
            return new Ours(
                    id,
                    Person.find(view, id)
                            .map(person ->
                                    said(person.details(), person.verified().stream().toList()))
                            .orElseGet(() -> new Said(id.toString(), "", "", "", "")));
        }

        private Said said(Details details, List<Nationality> verified) {
            List<Nationality> states = details.claimed().isEmpty() ? verified : details.claimed();
            return new Said(
                    details.name().onLists(),
                    Births.text(details.born()),
                    states.stream().map(Nationality::code).collect(Collectors.joining(", ")),
                    details.documents().stream()
                            .map(document -> document.number())
                            .collect(Collectors.joining(", ")),
                    details.sex() == Sex.UNKNOWN ? "" : frame.word(details.sex()));
        }
    }
}
