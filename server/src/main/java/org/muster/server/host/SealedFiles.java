package org.muster.server.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.keys.OperatorKey;

/**
 * What lies sealed in a data folder beside its ledger, to be wrapped anew when the key is
 * exchanged.
 */
public final class SealedFiles {
    /** Every such file holds one sealed text, bound by its name without this end. */
    private static final String SEALED = ".sealed";

    /** Files that are bound by another name than their own. */
    private static final Map<String, String> BOUND =
            Map.of("push.key", "push-key", "gate.traces.sealed", "trace-secret");

    private static final String CODE_KEY = "code.key";
    private static final String CODE_KEY_START = "sealed ";
    private static final String LIST = ".list";

    private SealedFiles() {}

    /** Wraps all of them by the newest key; what is so already stays. Returns how many were not. */
    public static int rewrap(Path folder, OperatorKey both)
            throws IOException, GeneralSecurityException {
        int many = 0;
        for (Map.Entry<String, String> each : texts(folder).entrySet()) {
            many += rewrapText(folder.resolve(each.getKey()), "", each.getValue(), both);
        }
        many += rewrapText(folder.resolve(CODE_KEY), CODE_KEY_START, "code-key", both);
        return many + rewrapLists(folder.resolve("lists"), both);
    }

    /** By the names of their files, what binds each to its place. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>(BOUND);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SEALED)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                texts.putIfAbsent(name, name.substring(0, name.length() - SEALED.length()));
            }
        }
        return texts;
    }

    private static int rewrapText(Path file, String start, String about, OperatorKey both)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file).strip();
        if (!text.startsWith(start)) {
            return 0; // of an earlier version, that did not seal it
        }
        byte[] sealed = Base64.getDecoder().decode(text.substring(start.length()));
        if (!both.isOfOlder(sealed)) {
            return 0;
        }
        String anew = start + Base64.getEncoder().encodeToString(both.rewrap(sealed, about));
        OwnerOnly.replace(file, anew.getBytes(StandardCharsets.US_ASCII));
        return 1;
    }

    private static int rewrapLists(Path folder, OperatorKey both)
            throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int many = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LIST)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String token = name.substring(0, name.length() - LIST.length());
                byte[] sealed = Files.readAllBytes(file);
                if (both.isOfOlder(sealed)) {
                    OwnerOnly.replace(file, both.rewrap(sealed, "list " + token));
                    many++;
                }
            }
        }
        return many;
    }
}
