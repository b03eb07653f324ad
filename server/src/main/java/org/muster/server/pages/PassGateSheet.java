package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.pass.Pass;

/**
 * A pass before the operator.
 *
 * @param pass absent where the code is not that of a genuine pass
 * @param back the address of the gate
 */
public record PassGateSheet(
        String gate,
        String leg,
        String code,
        String back,
        Optional<Pass> pass,
        List<PassSheet.Member> members) {

    /** Whether it can let somebody in. */
    public boolean isGood() {
        return pass.filter(known -> known.uses().isEmpty() && known.revoked().isEmpty())
                .isPresent();
    }
}
