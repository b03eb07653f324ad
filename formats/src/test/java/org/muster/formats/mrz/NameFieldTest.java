package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The names of the standard's examples (parts 4 to 7, 4.2.3). It leaves it to the issuer which of
 * several cuts to make; ours is the one that cuts the last parts first.
 */
class NameFieldTest {

    @ParameterizedTest
    @CsvSource({
        "39, ERIKSSON, ANNA MARIA, ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "39, HENG, DEBORAH MING LO, HENG<<DEBORAH<MING<LO<<<<<<<<<<<<<<<<<<",
        "39, SMITH-JONES, SUSIE MARGARET, SMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<",
        "39, O'CONNOR, ENYA SIOBHAN, OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<",
        "39, VAN DER MUELLEN, MARTIN, VAN<DER<MUELLEN<<MARTIN<<<<<<<<<<<<<<<<",
        "39, ARKFREITH, '', ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        "39, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG,"
                + " NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
        "39, NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG, NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU",
        "39, PAPANDROPOULOUS, JONATHON WARREN TREVOR, PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR",
        "31, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DEJ<K",
        "30, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DE<K",
        "30, PAPANDROPOULOUS, JONATHON ALEC, PAPANDROPOULOUS<<JONATHON<ALEC",
    })
    void examplesOfTheStandard(int width, String primary, String secondary, String expected) {
        assertThat(
                        NameField.of(
                                Transliteration.findLatin(primary).orElseThrow(),
                                Transliteration.findLatin(secondary).orElseThrow(),
                                width))
                .isEqualTo(expected);
    }
}
