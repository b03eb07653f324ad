package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetErrorsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#REF!",
                "#N/A",
                "#DIV/0!",
                "#NAME?",
                "#VALUE!",
                "#NULL!",
                "#NUM!",
                "#BEZUG!",
                "#NV",
                "#WERT!",
                "#VALEUR!",
                "#NOM?",
                "#¡REF!",
                "#¿NOMBRE?",
                "#N/D",
                "#SPILL!",
                "########",
                "Err:502"
            })
    void errorsOfSpreadsheetsAreErrorsInTextToo(String text) throws Exception {
        assertThat(Cell.text(text).kind()).isEqualTo(Cell.Kind.ERROR);
        Path file = Files.writeString(folder.resolve("list.csv"), "Nom;x\nSow;" + text + "\n");
        assertThat(Lists.read(file).rows().get(1).cell(1).kind()).isEqualTo(Cell.Kind.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#12", "#", "N/A", "# 4 rue du Port", "#REFUGEE", "Error", "Err"})
    void otherTextIsText(String text) {
        assertThat(Cell.text(text).kind()).isEqualTo(Cell.Kind.TEXT);
    }

    @Test
    void formulasWithoutAValueKeepTheirPlace() throws Exception {
        Path file =
                Zips.xlsx(
                        folder.resolve("list.xlsx"),
                        "<sheetData><row r=\"1\"><c r=\"A1\"><f>X1</f></c><c r=\"B1\" t=\"str\"><f>X2</f><v></v></c>"
                                + "<c r=\"C1\"><f>X3</f><v></v></c><c r=\"D1\"><f>1+1</f><v>2</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>IF(1,\"\")</f><v></v></c></row></sheetData>");
        List<SheetRow> rows = Lists.read(file).rows();
        assertThat(rows).hasSize(1);
        SheetRow row = rows.getFirst();
        assertThat(row.cell(0).isUncalculated()).isTrue();
        assertThat(row.cell(1).isBlank()).isTrue();
        assertThat(row.cell(2).isUncalculated()).isTrue();
        assertThat(row.cell(3).text()).isEqualTo("2");
        Path ods =
                Zips.ods(
                        folder.resolve("list.ods"),
                        "<table:table-row><table:table-cell table:formula=\"of:=X1\"/>"
                                + "<table:table-cell table:formula=\"of:=X2\" office:value-type=\"string\"/></table:table-row>");
        assertThat(Lists.read(ods).rows().getFirst().cell(0).isUncalculated()).isTrue();
        assertThat(Lists.read(ods).rows().getFirst().cell(1).isBlank()).isTrue();
    }
}
