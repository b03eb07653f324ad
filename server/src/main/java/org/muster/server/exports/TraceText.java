package org.muster.server.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;
import org.muster.server.Settings;
import org.muster.server.files.OpenCopy;
import org.springframework.stereotype.Component;

/** All text of a file that was found, so that marks can be looked for in it. */
@Component
public final class TraceText {
    private final Path folder;

    TraceText(Settings settings) throws IOException {
        folder = Files.createDirectories(settings.dataFolder().resolve("traced"));
        OpenCopy.sweep(folder);
    }

    /** Of a workbook every cell of every sheet; of anything else its signs. */
    public String read(String name, byte[] bytes) throws IOException {
        return isZipped(bytes)
                ? OpenCopy.use(folder, name, bytes, TraceText::cells)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isZipped(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** Empty where it is no workbook: nothing is found in it, and the page says so. */
    private static String cells(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        if (ListFile.open(file, ReadOptions.FIND_OUT) instanceof Opened.Readable readable) {
            try (ListFile list = readable.list()) {
                for (var sheet : list.listSheets()) {
                    list.read(
                            sheet,
                            row -> {
                                row.cells().forEach(cell -> text.append(cell.text()).append(' '));
                                text.append('\n');
                                return true;
                            },
                            problem -> {});
                }
            }
        }
        return text.toString();
    }
}
