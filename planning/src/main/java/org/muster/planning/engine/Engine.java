package org.muster.planning.engine;

import com.google.ortools.Loader;
import java.util.Optional;

/**
 * The native library of OR-Tools, loaded once at the first question. It needs glibc and a temporary
 * directory that may execute; where it cannot be loaded, plans are still made, without proofs. Safe
 * for any number of threads.
 */
public final class Engine {
    private Engine() {}

    /** Whether proofs and bounds can be had on this machine. */
    public static boolean isThere() {
        return trouble().isEmpty();
    }

    /** Why the engine cannot be loaded, in its own words; empty when it is there. */
    public static Optional<String> trouble() {
        return Loaded.TROUBLE;
    }

    private static final class Loaded {
        static final Optional<String> TROUBLE = load();

        private static Optional<String> load() {
            try {
                Loader.loadNativeLibraries();
                return Optional.empty();
            } catch (RuntimeException | LinkageError failure) {
                return Optional.of(String.valueOf(failure.getMessage()));
            }
        }
    }
}
