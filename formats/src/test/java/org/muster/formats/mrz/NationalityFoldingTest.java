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

    @Test
    void britishNationalsMayBeCountedApart() {
        assertThat(NationalityFolding.britishApart().fold("GBN").counted()).isEqualTo("GBN");
    }
}
