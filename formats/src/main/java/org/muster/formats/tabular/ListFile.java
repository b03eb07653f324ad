package org.muster.formats.tabular;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list as it arrived: text with separators, or a workbook. Rows are streamed, and may be read
 * more than once; what is wrong is told and the rest goes on. One thread.
 */
public sealed interface ListFile extends AutoCloseable permits TextList, XlsxList, OdsList {

    /** Opening a file either gives a list, or the one reason why nothing in it can be read. */
    sealed interface Opened {
        /** Close it after use. */
        record Readable(ListFile list) implements Opened {}

        /** With the reason. */
        record Unreadable(CellProblem problem) implements Opened {}
    }

    /** Opens a file, finding out what it is from its content and not from its name. */
    static Opened open(Path path, ReadOptions options) {
        return new Opening(path, options).open();
    }

    String name();

    /** What was found out about the file, each with its reason. */
    List<Finding> findings();

    List<Sheet> listSheets();

    /** Streams the rows that hold anything. */
    void read(Sheet sheet, RowSink rows, Consumer<CellProblem> problems);

    @Override
    void close();
}
