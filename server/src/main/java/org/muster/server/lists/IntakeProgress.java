package org.muster.server.lists;

/** Told how far a list is. */
@FunctionalInterface
public interface IntakeProgress {
    IntakeProgress SILENT = (stage, done, of) -> {};

    void at(Stage stage, int done, int of);

    /** What is being done with a list. */
    enum Stage {
        READING,
        COMPARING,
        WRITING,
        LEARNING
    }
}
