package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recipient of exports, with the program age and a pair of keys: an officer asks, another
 * approves, the recipient takes the file by the link and opens it.
 */
final class Export {
    private static final String EXPORTS = "/o/niamey-2023/exports/";
    private static final Pattern APPROVE = Pattern.compile("\"([^\"]+/approve)\"");
    private static final Pattern REFERENCE = Pattern.compile("exports/(V-[0-9A-Z-]+)/decline");
    private static final Pattern MARK = Pattern.compile("<code>(P-[0-9A-Z-]+)</code>");
    private static final Pattern PEOPLE = Pattern.compile("name=\"people\" value=\"([0-9]+)\"");
    private static final Pattern LINK = Pattern.compile("http://[^\\s<]+/taken/[\\w-]+");

    private final Path folder;
    private final String key;

    private Export(Path folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    static Export to(Path folder) throws Exception {
        run(folder, "age-keygen", "-o", "key.txt");
        String line =
                Files.readAllLines(folder.resolve("key.txt")).stream()
                        .filter(one -> one.startsWith("# public key: "))
                        .findFirst()
                        .orElseThrow();
        return new Export(folder, line.substring("# public key: ".length()));
    }

    /**
     * What a recipient has.
     *
     * @param file opened
     * @param marks references of the people in it who do not exist, as told by telephone
     */
    record Taken(byte[] file, Set<String> marks) {}

    /** {@code rows} and {@code fields} as the form sends them. */
    Taken take(Errand asks, Errand approves, String rows, List<String> fields) throws Exception {
        String page =
                asks.send(
                        EXPORTS + "new",
                        EXPORTS + "new",
                        rows
                                + "&fields="
                                + String.join("&fields=", fields)
                                + "&recipient=Ines+Ficta&office=Border+police&reason=arrival&key="
                                + key
                                + "&until=2023-08-06T12:00");
        String here = EXPORTS + found(REFERENCE, page);
        String theirs = new String(approves.bytes(here));
        String approved =
                approves.send(here, found(APPROVE, theirs), "people=" + found(PEOPLE, theirs));
        HttpResponse<byte[]> file =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(matched(LINK, approved)))
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        Files.write(folder.resolve("taken.age"), file.body());
        Files.deleteIfExists(folder.resolve("taken"));
        run(folder, "age", "-d", "-i", "key.txt", "-o", "taken", "taken.age");
        Set<String> marks = new HashSet<>();
        MARK.matcher(approved).results().forEach(found -> marks.add(found.group(1)));
        return new Taken(Files.readAllBytes(folder.resolve("taken")), marks);
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String matched(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).as(command[0]).isZero();
    }
}
