package org.muster.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;
import org.muster.server.host.Rolls;
import org.muster.server.problem.ProblemException;
import org.muster.server.reads.Seen;
import org.muster.server.sheets.Download;
import org.muster.server.sheets.Listed;
import org.muster.server.sheets.ManifestFile;
import org.muster.server.sheets.PeopleFile;
import org.muster.server.sheets.SheetAsker;
import org.muster.server.sheets.SheetFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Manifests and lists of people as files that begin to arrive with their first rows. */
@RestController
class SheetPages {
    private final Rolls rolls;
    private final Searching searching;

    SheetPages(Rolls rolls, Searching searching) {
        this.rolls = rolls;
        this.searching = searching;
    }

    @GetMapping("/o/{op}/legs/{leg}/manifest.xlsx")
    void manifestBook(
            Visit visit, @PathVariable("leg") String reference, HttpServletResponse response)
            throws IOException {
        manifest(visit, reference, SheetFile.XLSX, response);
    }

    @GetMapping("/o/{op}/legs/{leg}/manifest.csv")
    void manifestCsv(
            Visit visit, @PathVariable("leg") String reference, HttpServletResponse response)
            throws IOException {
        manifest(visit, reference, csv(visit), response);
    }

    private static void manifest(
            Visit visit, String reference, SheetFile file, HttpServletResponse response)
            throws IOException {
        Leg leg = LegPages.get(visit, reference);
        Download.begin(response, file, "manifest", leg.plan().label());
        ManifestFile.write(
                file,
                response.getOutputStream(),
                visit.view(),
                leg,
                asker(visit),
                new WordsOfSheets(visit.frame().words()));
    }

    @GetMapping("/o/{op}/people/list.xlsx")
    void peopleBook(Visit visit, HttpServletResponse response) throws IOException {
        people(visit, SheetFile.XLSX, response);
    }

    @GetMapping("/o/{op}/people/list.csv")
    void peopleCsv(Visit visit, HttpServletResponse response) throws IOException {
        people(visit, csv(visit), response);
    }

    private void people(Visit visit, SheetFile file, HttpServletResponse response)
            throws IOException {
        PeopleSheet.Choice choice = PeoplePages.choice(visit.form());
        Chosen chosen = choice.typed().isEmpty() ? everybody(visit, choice) : found(visit, choice);
        Download.begin(response, file, "people", visit.desk().operation().value());
        List<PersonId> persons = new ArrayList<>();
        chosen.people().accept(listed -> persons.add(listed.person()));
        Seen.send(persons);
        PeopleFile.write(
                file,
                response.getOutputStream(),
                chosen.view(),
                chosen.people(),
                choice.narrowed(),
                choice.typed(),
                asker(visit),
                new WordsOfSheets(visit.frame().words()));
    }

    /** Those chosen, and the view that they were chosen in. */
    private record Chosen(View view, Consumer<Consumer<Listed>> people) {}

    private Chosen everybody(Visit visit, PeopleSheet.Choice choice) {
        if (visit.frame().moment().past()) {
            return of(visit.view(), Listed.pick(Roll.of(visit.view()), choice.narrowed()));
        }
        return rolls.read(
                        visit.desk(),
                        (roll, view) -> new Picked(view, Listed.pick(roll, choice.narrowed())))
                .chosen();
    }

    /** What was picked while the roll could not be changed; sorted when others may read again. */
    private record Picked(View view, List<RollLine> lines) {
        Chosen chosen() {
            return of(view, lines);
        }
    }

    private static Chosen of(View view, List<RollLine> lines) {
        Listed.sort(lines);
        return new Chosen(view, rows -> lines.forEach(line -> rows.accept(Listed.of(line))));
    }

    private Chosen found(Visit visit, PeopleSheet.Choice choice) {
        try {
            List<PeopleSheet.Row> rows =
                    PeopleSheet.listFound(
                            visit.view(), choice, searching.find(visit, choice.typed()));
            return new Chosen(
                    visit.view(),
                    each ->
                            rows.forEach(row ->
                                    each.accept(
                                            new Listed(
                                                    row.id(),
                                                    row.state(),
                                                    row.leg(),
                                                    row.since()))));
        } catch (Searching.IndexNotReady e) {
            throw indexing(e);
        }
    }

    private static ProblemException indexing(Searching.IndexNotReady e) {
        return Download.indexing(e.percent());
    }

    private static SheetFile csv(Visit visit) {
        return SheetFile.csv(visit.form().has("bom", "yes"));
    }

    private static SheetAsker asker(Visit visit) {
        return new SheetAsker(
                visit.frame().operation().plan(),
                visit.frame().reader().name(),
                visit.asOf(),
                visit.desk().now());
    }
}
