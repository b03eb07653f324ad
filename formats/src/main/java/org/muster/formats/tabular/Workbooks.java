package org.muster.formats.tabular;

import java.io.IOException;
import java.nio.file.Path;

final class Workbooks {
    private Workbooks() {}

    static ListFile open(Path path, Limits limits) throws IOException {
        throw new Unreadable(
                CellProblem.ofFile(
                        "TAB-020", String.valueOf(path.getFileName()), "" + limits, "", ""));
    }
}
