package org.muster.planning.check;

import java.util.ArrayList;
import java.util.List;

/** Collects breaches while the rules are gone through; for one thread. */
final class Report {
    private final List<Broken> broken = new ArrayList<>();

    void broken(Breach breach, String subject, Object... values) {
        broken.add(new Broken(breach, subject, List.of(values)));
    }

    Findings findings() {
        return new Findings(broken);
    }
}
