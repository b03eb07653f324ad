package org.muster.planning.simulate;

/** Watches many runs. Both are called from several threads and should return at once. */
public interface Progress {
    /** Watches nothing and never stops. */
    Progress NONE =
            new Progress() {
                @Override
                public void done(int runs, int asked) {}

                @Override
                public boolean stopped() {
                    return false;
                }
            };

    /** So many runs of those asked for are done. */
    void done(int runs, int asked);

    /** Whether to end now with the runs that are done. */
    boolean stopped();
}
