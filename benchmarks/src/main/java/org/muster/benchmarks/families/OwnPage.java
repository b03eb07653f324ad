package org.muster.benchmarks.families;

import java.io.IOException;
import java.util.Map;
import org.muster.benchmarks.families.Ending.Acknowledged;

/** The page that a family opens with what it was told. */
public final class OwnPage {
    private OwnPage() {}

    /** Whether reference and PIN open it, and it is theirs. */
    public static boolean opens(Acknowledged told, Plan plan) throws IOException {
        String own = "/o/" + plan.operation() + "/help/own";
        try (Phone phone = new Phone(told.who().from(), plan.port(), plan.patience())) {
            var unused = phone.post(own, Map.of("reference", told.reference(), "pin", told.pin()));
            Reply page = phone.get(own);
            return page.body().contains(told.reference())
                    && page.body().contains(told.who().name());
        }
    }
}
