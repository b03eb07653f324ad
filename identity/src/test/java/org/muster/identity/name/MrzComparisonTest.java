package org.muster.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzComparisonTest {
    /** A few words as the standard's tables write them; the whole tables are in formats. */
    private static final Map<String, String> TABLE =
            Map.of("müller", "MUELLER", "горбачев", "GORBACHEV", "محمد", "MXHMD", "юлия", "IULIIA");

    private final MrzComparison comparison =
            new MrzComparison(word -> Optional.ofNullable(TABLE.get(word)));

    @ParameterizedTest
    @CsvSource({
        "Müller,Jörg,'', MUELLER,JOERG,false, EXACT",
        "Müller,Jörg,'', MULLER,JORG,false, EXACT",
        "Müller,Jörg,'', MUXXLLER,JORG,false, EXACT",
        "N'Diaye,Anne-Marie,'', NDIAYE,ANNE MARIE,false, EXACT",
        "'','',Юлия Горбачев, GORBACHEV,IULIIA,false, EXACT",
        "'','',محمد, MXHMD,'',false, EXACT",
        "Papandreopoulou,Konstantina Eleni,'', PAPANDREOPOULOU,KONSTANTINA E,true, EXACT",
        "Papandreopoulou,Konstantina Eleni,'', PAPANDREOPOULOU,KONST,true, EXACT",
        "Papandreopoulou,Konstantina Eleni,'', PAPANDREOPOULOU,KONSTANTINA,false, VARIANT",
        "Müller,Jörg,'', MAIER,JOERG,false, DIFFERENT",
        "Ibrahim,Saidou,'', IBRAHIM,SEYDOU,false, VARIANT",
    })
    void aLineSaysTheName(
            String family,
            String given,
            String original,
            String primary,
            String secondary,
            boolean cut,
            NameLevel level) {
        MrzComparison.Line line = new MrzComparison.Line(primary, secondary, cut);
        assertThat(comparison.compare(family, given, original, line)).isEqualTo(level);
    }
}
