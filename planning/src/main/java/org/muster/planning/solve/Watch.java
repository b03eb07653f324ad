package org.muster.planning.solve;

/** Watches a search. Both are called from threads of the search and should return at once. */
public interface Watch {
    /** Watches nothing and never stops. */
    Watch NONE =
            new Watch() {
                @Override
                public void better(Result best) {}

                @Override
                public boolean stopped() {
                    return false;
                }
            };

    /** A better plan, or the same with better bounds. */
    void better(Result best);

    /** Whether the search is to end now with what it has. */
    boolean stopped();
}
