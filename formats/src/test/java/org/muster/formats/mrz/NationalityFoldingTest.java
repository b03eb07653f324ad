package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalityFoldingTest {

    private final NationalityFolding folding = NationalityFolding.britishTogether();

    @ParameterizedTest
    @CsvSource({
        "D<<,DEU,STATE",
        "D,DEU,STATE",
        "FRA,FRA,STATE",
        "GBO,GBR,STATE",
        "RKS,XKX,STATE",
        "XXA,XXA,STATELESS",
        "XXB,XXB,REFUGEE",
        "UNA,UNO,ORGANISATION",
        "UTO,UTO,SPECIMEN",
        "ZAR,COD,FORMER_STATE",
        "QQQ,QQQ,UNLISTED",
        "XXX,XXX,UNSPECIFIED"
    })
    void countedUnder(String recorded, String counted, NationalityFolding.Kind kind) {
        assertThat(folding.fold(recorded))
                .isEqualTo(new NationalityFolding.Folded(recorded, counted, kind));
    }

    /** Part 3, section 5, parts A to H: every code that is not in ISO 3166-1. */
    @Test
    void everyCodeOfTheStandardIsListed() {
        String codes =
                "D GBD GBN GBO GBS GBP RKS EUE UNO UNA UNK XBA XIM XCC XCE XCO XEC XPO XES XMP XOM"
                        + " XDC XXA XXB XXC XXX ANT NTZ UTO IAO XXK";
        for (String code : codes.split(" ", -1)) {
            assertThat(folding.fold(code).kind())
                    .as(code)
                    .isNotEqualTo(NationalityFolding.Kind.UNLISTED);
        }
        assertThat(folding.fold("ANT").counted()).isEqualTo("NLD");
        assertThat(folding.fold("NTZ").kind()).isEqualTo(NationalityFolding.Kind.FORMER_STATE);
    }

    @Test
    void britishNationalsMayBeCountedApart() {
        assertThat(NationalityFolding.britishApart().fold("GBN").counted()).isEqualTo("GBN");
    }
}
