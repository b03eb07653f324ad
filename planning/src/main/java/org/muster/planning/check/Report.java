package org.muster.planning.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects breaches while the rules are gone through; for one thread. */
final class Report {
    private final List<Broken> broken = new ArrayList<>();

    void broken(Rule rule, String subject, String sentence, Object... values) {
        broken.add(new Broken(rule, subject, String.format(Locale.ROOT, sentence, values)));
    }

    Findings findings() {
        return new Findings(broken);
    }
}
