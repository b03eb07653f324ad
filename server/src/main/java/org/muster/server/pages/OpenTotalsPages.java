package org.muster.server.pages;

import org.muster.formats.hxl.Totals;
import org.muster.server.opentotals.OpenTotals;
import org.muster.server.opentotals.TotalsFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Totals as files with HXL tags, for the humanitarian data world. */
@RestController
class OpenTotalsPages {

    @GetMapping("/o/{op}/tally/carried/totals.csv")
    ResponseEntity<byte[]> csv(Visit visit) {
        return TotalsFile.CSV.answer(visit.desk().operation(), totals(visit));
    }

    @GetMapping("/o/{op}/tally/carried/totals.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit) {
        return TotalsFile.XLSX.answer(visit.desk().operation(), totals(visit));
    }

    private static Totals totals(Visit visit) {
        return OpenTotals.of(
                visit.view(),
                visit.frame().operation().plan(),
                RoomPages.basis(visit.form()),
                visit.asOf());
    }
}
