package org.muster.core.pass;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PassId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.pass.PassFact.PassIssued;
import org.muster.core.pass.PassFact.PassRevoked;
import org.muster.core.pass.PassFact.PassSettled;
import org.muster.core.pass.PassFact.PassUsed;

/**
 * A call-forward pass as it stands. It may have been used here before this node heard that it was
 * issued.
 *
 * @param settled how many of its uses were looked into
 */
public record Pass(
        PassId id,
        Optional<PassIssued> issued,
        List<Recorded> uses,
        Optional<PassRevoked> revoked,
        int settled) {

    /** What is known of a pass; all empty where nothing is. */
    public static Pass of(View view, PassId id) {
        var history = view.history(id);
        return new Pass(
                id,
                history.findLast(PassIssued.class),
                history.stream().filter(each -> each.fact() instanceof PassUsed).toList(),
                history.findLast(PassRevoked.class),
                history.stream()
                        .filter(each -> each.fact() instanceof PassSettled)
                        .mapToInt(each -> ((PassSettled) each.fact()).uses())
                        .max()
                        .orElse(0));
    }

    /** The passes of a request, the latest first. */
    public static List<Pass> listOf(View view, RequestId request) {
        return view.history(request).stream()
                .filter(each -> each.fact() instanceof PassIssued)
                .map(each -> of(view, ((PassIssued) each.fact()).pass()))
                .toList()
                .reversed();
    }

    /** Whether it was used more often than once, and nobody has said what that means. */
    public boolean isTwice() {
        return uses.size() > 1 && uses.size() > settled;
    }

    /** The gate at which a use was recorded. */
    public static String gate(Recorded use) {
        return use.fact() instanceof PassUsed used ? used.gate() : "";
    }
}
