package org.muster.formats.tabular;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a text with separators: cells may be quoted, and then hold separators, line breaks and
 * doubled quotes. A quote that is never closed does not swallow the file: its line is read again as
 * if the quote were a plain sign, and is told.
 */
final class Records {

    /** No honest cell has more line breaks. */
    private static final int MOST_LINES = 100;

    /** One record, with the line in which it begins. */
    record Fields(long line, List<String> cells, boolean unclosed) {}

    private final LineSource lines;
    private final char separator;

    Records(LineSource lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The next record; null after the last. */
    @Nullable Fields take() throws IOException {
        String first = lines.take();
        if (first == null) {
            return null;
        }
        long line = lines.number();
        if (first.indexOf('"') < 0) {
            return new Fields(line, plain(first), false);
        }
        Quoted quoted = new Quoted(separator);
        Deque<String> more = new ArrayDeque<>();
        boolean open = quoted.add(first);
        while (open && more.size() < MOST_LINES) {
            String following = lines.take();
            if (following == null) {
                break;
            }
            more.push(following);
            open = quoted.addAfterBreak(following);
        }
        if (open) {
            more.forEach(lines::giveBack);
            return new Fields(line, plain(first), true);
        }
        return new Fields(line, quoted.cells(), false);
    }

    private List<String> plain(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** Cells of lines with quotes in them. */
    private static final class Quoted {
        private final char separator;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean untouched = true;

        Quoted(char separator) {
            this.separator = separator;
        }

        List<String> cells() {
            cells.add(cell.toString());
            return cells;
        }

        boolean addAfterBreak(String line) {
            cell.append('\n');
            return add(line);
        }

        /** Answers whether a quote is still open at the end of the line. */
        boolean add(String line) {
            for (int i = 0; i < line.length(); i++) {
                char sign = line.charAt(i);
                boolean doubled = sign == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (quoted && doubled) {
                    cell.append('"');
                    i++;
                } else if (quoted && sign == '"') {
                    quoted = false;
                } else if (quoted) {
                    cell.append(sign);
                } else {
                    addPlain(sign);
                }
            }
            return quoted;
        }

        private void addPlain(char sign) {
            if (sign == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
                untouched = true;
            } else if (sign == '"' && untouched) {
                quoted = true;
                untouched = false;
                cell.setLength(0);
            } else {
                untouched = untouched && sign == ' ';
                cell.append(sign);
            }
        }
    }
}
