package org.muster.server.opentotals;

import java.nio.charset.StandardCharsets;
import org.muster.core.fact.OperationId;
import org.muster.formats.hxl.HxlTable;
import org.muster.formats.hxl.HxlWriter;
import org.muster.formats.hxl.Totals;
import org.muster.formats.hxl.TotalsTable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file with HXL tags, as a browser or a program takes it. */
public enum TotalsFile {
    CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
    XLSX(
            "xlsx",
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final String ending;
    private final MediaType type;

    TotalsFile(String ending, MediaType type) {
        this.ending = ending;
        this.type = type;
    }

    public ResponseEntity<byte[]> answer(OperationId operation, Totals totals) {
        HxlTable table = TotalsTable.of(totals);
        String name = "totals-" + operation.value() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(
                        switch (this) {
                            case CSV -> HxlWriter.csv(table);
                            case XLSX -> HxlWriter.xlsx(table, "Totals");
                        });
    }
}
