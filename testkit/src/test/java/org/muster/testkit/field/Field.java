package org.muster.testkit.field;

import java.time.ZoneOffset;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.testkit.Scenario;

/** A family and a stranger in a shed, and what is counted of them. */
final class Field {

    private Field() {}

    static final String FAMILY =
            """
            leg | leads  | belted | rafts | floor | stretchers
            F1  | out    | 2      |       |       |
            F2  | out    | 9      |       |       |
            C1  | inside | 30     |       |       |
            C2  | inside | 30     |       |       |

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | band
            Bo     | 2022-09-01 | FRA         | Diallo    | band
            Cyr    | 1985-05-05 | NER         | Diallo    | band
            Dan    | 1970-01-01 | CHN         |           | band
            """;

    static int carried(Scenario scenario) {
        return count(scenario, CountingRule.CARRIED);
    }

    static int count(Scenario scenario, CountingRule rule) {
        return Counting.count(scenario.view(), rule, Basis.COUNTED, scenario.now(), ZoneOffset.UTC)
                .total();
    }
}
