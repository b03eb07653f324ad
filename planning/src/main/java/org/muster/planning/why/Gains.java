package org.muster.planning.why;

import java.util.List;

/**
 * What changes would bring, as far as there was time.
 *
 * @param tried in the order in which they were tried
 * @param untried for which there was no time
 */
public record Gains(List<Gain> tried, List<Change> untried) {
    public Gains {
        tried = List.copyOf(tried);
        untried = List.copyOf(untried);
    }
}
