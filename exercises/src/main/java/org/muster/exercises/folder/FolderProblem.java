package org.muster.exercises.folder;

/**
 * One thing that is wrong in an exercise folder: where, what stands there, the rule and the way
 * out.
 */
public record FolderProblem(
        String file, int line, String column, String value, String rule, String wayOut) {

    /** The problem as a sentence; line 0 concerns the file as a whole. */
    public String sentence() {
        String where = line > 0 ? file + " line " + line : file;
        return where + ": " + column + " is '" + value + "', but " + rule + ". " + wayOut;
    }
}
