package org.muster.cli;

import java.util.Optional;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.Listed;

/** Where rows are linked: in this process, or on other machines. One thread. */
public interface LinkEngine {

    void add(Listed row);

    /**
     * Links all that were added.
     *
     * @throws Stopped when the machines did not do it
     */
    Linkage link();

    /** Machines that can link. */
    interface Cluster {
        /** What is wrong with the address of a cluster, in a sentence. */
        Optional<String> whyNot(String master);

        LinkEngine make(String master, LinkSettings settings, LinkProgress progress);
    }

    /** The machines did not do it, for the reason that the sentence tells. */
    final class Stopped extends RuntimeException {
        public Stopped(String sentence, Throwable cause) {
            super(sentence, cause);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
