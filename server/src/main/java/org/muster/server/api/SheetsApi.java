package org.muster.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.account.AccountState;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;
import org.muster.core.tally.Basis;
import org.muster.server.access.SignedIn;
import org.muster.server.host.Office;
import org.muster.server.host.Rolls;
import org.muster.server.reads.Seen;
import org.muster.server.sheets.Download;
import org.muster.server.sheets.Listed;
import org.muster.server.sheets.ManifestFile;
import org.muster.server.sheets.PeopleChoice;
import org.muster.server.sheets.PeopleFile;
import org.muster.server.sheets.SheetAsker;
import org.muster.server.sheets.SheetFile;
import org.muster.server.sheets.SheetWords;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives manifests and lists of people as files, marked with who asked and when. Names of columns
 * and constants are the same in every language. {@code bom=yes} marks CSV as UTF-8 for Excel.
 */
@RestController
final class SheetsApi {
    private final Office office;
    private final Rolls rolls;

    SheetsApi(Office office, Rolls rolls) {
        this.office = office;
        this.rolls = rolls;
    }

    /** A leg's manifest as a workbook. */
    @GetMapping("/api/operations/{op}/legs/{leg}/manifest.xlsx")
    void manifestBook(
            @PathVariable String op,
            @PathVariable String leg,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        manifest(Asked.of(office, op, asOf), leg, SheetFile.XLSX, who, response);
    }

    /** A leg's manifest as comma separated values. */
    @GetMapping("/api/operations/{op}/legs/{leg}/manifest.csv")
    void manifestCsv(
            @PathVariable String op,
            @PathVariable String leg,
            @RequestParam(defaultValue = "no") String bom,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        manifest(Asked.of(office, op, asOf), leg, csv(bom), who, response);
    }

    private static void manifest(
            Asked asked,
            String reference,
            SheetFile file,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        LegId id = PeopleApi.read("leg", reference, LegId::parse);
        Leg leg = Leg.find(asked.view(), id).orElseThrow(() -> asked.notFound("leg", id));
        Download.begin(response, file, "manifest", leg.plan().label());
        ManifestFile.write(
                file,
                response.getOutputStream(),
                asked.view(),
                leg,
                asker(asked, who),
                SheetWords.PLAIN);
    }

    /** People in a state, on a leg or of a nationality as a workbook. */
    @GetMapping("/api/operations/{op}/people/list.xlsx")
    void peopleBook(
            @PathVariable String op,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String nationality,
            @RequestParam(defaultValue = "COUNTED") String basis,
            @RequestParam(required = false) @Nullable String leg,
            @RequestParam(defaultValue = "no") String carried,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        PeopleChoice choice = choice(state, nationality, basis, leg, carried);
        people(Asked.of(office, op, asOf), asOf != null, choice, SheetFile.XLSX, who, response);
    }

    /** People in a state, on a leg or of a nationality as comma separated values. */
    @GetMapping("/api/operations/{op}/people/list.csv")
    void peopleCsv(
            @PathVariable String op,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String nationality,
            @RequestParam(defaultValue = "COUNTED") String basis,
            @RequestParam(required = false) @Nullable String leg,
            @RequestParam(defaultValue = "no") String carried,
            @RequestParam(defaultValue = "no") String bom,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        PeopleChoice choice = choice(state, nationality, basis, leg, carried);
        people(Asked.of(office, op, asOf), asOf != null, choice, csv(bom), who, response);
    }

    private void people(
            Asked asked,
            boolean past,
            PeopleChoice choice,
            SheetFile file,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        Picked picked =
                past
                        ? new Picked(asked.view(), Listed.pick(Roll.of(asked.view()), choice))
                        : rolls.read(
                                asked.desk(),
                                (roll, view) -> new Picked(view, Listed.pick(roll, choice)));
        Listed.sort(picked.lines());
        Download.begin(response, file, "people", asked.desk().operation().value());
        Seen.send(picked.lines().stream().map(RollLine::person).toList());
        PeopleFile.write(
                file,
                response.getOutputStream(),
                picked.view(),
                rows -> picked.lines().forEach(line -> rows.accept(Listed.of(line))),
                choice,
                "",
                asker(asked, who),
                SheetWords.PLAIN);
    }

    private record Picked(View view, List<RollLine> lines) {}

    private static PeopleChoice choice(
            @Nullable String state,
            @Nullable String nationality,
            String basis,
            @Nullable String leg,
            String carried) {
        return new PeopleChoice(
                Optional.ofNullable(state)
                        .map(one -> Choice.read("state", AccountState.class, one)),
                Optional.ofNullable(nationality).map(code -> code.equals("-") ? "" : code),
                Choice.read("basis", Basis.class, basis),
                Optional.ofNullable(leg).map(one -> PeopleApi.read("leg", one, LegId::parse)),
                yes("carried", carried));
    }

    private static SheetFile csv(String bom) {
        return SheetFile.csv(yes("bom", bom));
    }

    private static boolean yes(String field, String text) {
        return Choice.read(field, YesNo.class, text) == YesNo.YES;
    }

    private enum YesNo {
        YES,
        NO
    }

    private static SheetAsker asker(Asked asked, Authentication who) {
        return new SheetAsker(
                asked.state().plan(),
                SignedIn.of(who).user().value(),
                asked.asOf(),
                asked.desk().now());
    }
}
