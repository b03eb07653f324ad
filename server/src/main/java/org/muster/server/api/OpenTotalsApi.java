package org.muster.server.api;

import org.jspecify.annotations.Nullable;
import org.muster.core.tally.Basis;
import org.muster.server.host.Office;
import org.muster.server.opentotals.OpenTotals;
import org.muster.server.opentotals.TotalsFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives totals as files with HXL tags, in which few are not told apart. */
@RestController
final class OpenTotalsApi {
    private final Office office;

    OpenTotalsApi(Office office) {
        this.office = office;
    }

    @GetMapping("/api/operations/{op}/totals.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String op,
            @RequestParam(defaultValue = "COUNTED") String basis,
            @RequestParam(required = false) @Nullable String asOf) {
        return answer(TotalsFile.CSV, Asked.of(office, op, asOf), basis);
    }

    @GetMapping("/api/operations/{op}/totals.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String op,
            @RequestParam(defaultValue = "COUNTED") String basis,
            @RequestParam(required = false) @Nullable String asOf) {
        return answer(TotalsFile.XLSX, Asked.of(office, op, asOf), basis);
    }

    private static ResponseEntity<byte[]> answer(TotalsFile file, Asked asked, String basis) {
        return file.answer(
                asked.desk().operation(),
                OpenTotals.of(
                        asked.view(),
                        asked.state().plan(),
                        Choice.read("basis", Basis.class, basis),
                        asked.asOf()));
    }
}
