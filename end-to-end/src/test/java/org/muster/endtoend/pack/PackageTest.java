package org.muster.endtoend.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.cli.Visitor;

/**
 * What {@code ./muster package} makes runs where there is no Java, from wherever it was unpacked.
 * It is made once for all tests.
 */
class PackageTest {
    private static final Pattern LEG = Pattern.compile("/o/niamey-2023/legs/([^\"/?#]+)\"");

    @TempDir private static Path folder;
    private static Path made;
    private static Path unpacked;
    private static BareLaptop laptop;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        made = folder.resolve("made");
        Ended ended = Ended.of(Launcher.process("package", "--out", made.toString()));
        assertThat(ended.code()).as(ended.output()).isZero();
        // a blank in its name, and moved: neither may matter
        Path place = Files.createDirectories(folder.resolve("a laptop"));
        Ended.wellOf("tar", "-C", place.toString(), "-xzf", one(".tar.gz").toString());
        unpacked = only(place);
        laptop = new BareLaptop(folder);
    }

    private static Path one(String ending) throws IOException {
        try (var files = Files.list(made)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private static Path only(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static ProcessBuilder muster(String... arguments) {
        return laptop.process(unpacked.resolve("muster"), arguments);
    }

    @Test
    void itPutsInPlaceWhatItSaysAndNothingElse() throws IOException {
        String name = unpacked.getFileName().toString();
        try (var files = Files.list(made)) {
            Set<String> names =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names).contains(name, name + ".tar.gz");
            names.removeIf(one -> one.startsWith(name) || one.endsWith(".deb"));
            assertThat(names).isEmpty();
        }
        assertThat(unpacked)
                .isDirectoryContaining(file -> file.endsWith("README.txt"))
                .isDirectoryContaining(file -> file.endsWith("LICENSE"))
                .isDirectoryContaining(file -> file.endsWith("NOTICE"));
    }

    @Test
    void theFirstPageAndSigningIn() throws IOException, InterruptedException {
        try (Serving server = served("data");
                Visitor anybody = server.visitor();
                Visitor admin = server.signedIn("admin")) {
            assertThat(anybody.page("/")).contains("Muster");
            assertThat(admin.page("/api/openapi")).contains("openapi");
        }
    }

    private static Serving served(String data) throws IOException {
        return Serving.start(
                muster("serve", "--port", "0", "--data", folder.resolve(data).toString()),
                "Muster serves");
    }

    @Test
    void theDemoInArabicAndAManifestToPrint() throws IOException, InterruptedException {
        try (Serving demo =
                        Serving.start(
                                muster("demo", "--seconds", "0", "--port", "0"), "replay is over");
                Visitor officer = demo.signedIn("consular.officer")) {
            assertThat(officer.page("/o/niamey-2023/room?lang=ar")).contains("dir=\"rtl\"");
            Matcher leg = LEG.matcher(officer.page("/o/niamey-2023/legs"));
            assertThat(leg.find()).isTrue();
            HttpResponse<String> manifest =
                    officer.get("/o/niamey-2023/legs/" + leg.group(1) + "/manifest.pdf");
            assertThat(manifest.body()).startsWith("%PDF");
        }
    }

    @Test
    void commandsThatNeedNoServer() throws IOException, InterruptedException {
        Ended exercise = Ended.of(muster("exercise", "niamey-2023", "--check"));
        assertThat(exercise.code()).isZero();
        assertThat(exercise.output()).contains("Every figure is met");

        Path list = folder.resolve("list.csv");
        Files.writeString(
                list,
                "الاسم;تاريخ الميلاد\nمحمد علي;13/04/1980\n",
                Charset.forName("windows-1256"));
        Ended dry = Ended.of(muster("import", list.toString(), "--source", "call", "--dry-run"));
        assertThat(dry.code()).as(dry.output()).isZero();
        assertThat(dry.output()).contains("windows-1256");
    }

    @Test
    void whatNeedsTheSourceSaysSo() throws IOException, InterruptedException {
        for (String command : List.of("bench", "test", "check", "package")) {
            Ended ended = Ended.of(muster(command));
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).contains("'" + command + "' needs the source code");
        }
        Ended spark = Ended.of(muster("link", "--spark", "local", "a.csv", "b.csv"));
        assertThat(spark.code()).isEqualTo(2);
        assertThat(spark.output()).contains("--spark needs the module spark");
    }

    @Test
    void theDebianPackageIsInstalledRunAndRemoved() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/dpkg-deb")).exists();
        DebianRoot root = new DebianRoot(folder.resolve("root"));
        String deb = one(".deb").toString();
        assertThat(Ended.wellOf("dpkg-deb", "--info", deb))
                .contains("Package: muster", "Depends: passwd, libc6");
        assertThat(Ended.wellOf("dpkg-deb", "--contents", deb))
                .contains("./usr/bin/muster -> ../lib/muster/muster")
                .contains("./usr/lib/systemd/system/muster.service")
                .doesNotContain("multi-user.target.wants");
        if (!root.canInstall()) {
            Ended.wellOf("dpkg-deb", "-x", deb, root.path("").toString());
        } else {
            root.install(deb);
            assertThat(root.ownerOf("var/lib/muster")).isEqualTo(root.numberOfUser("muster"));
            assertThat(Files.getPosixFilePermissions(root.path("var/lib/muster"))).hasSize(3);
        }
        try (Serving server =
                        Serving.start(
                                laptop.process(
                                        root.path("usr/bin/muster"),
                                        "serve",
                                        "--port",
                                        "0",
                                        "--data",
                                        root.path("var/lib/muster").toString()),
                                "Muster serves");
                Visitor admin = server.signedIn("admin")) {
            assertThat(admin.page("/api/openapi")).contains("openapi");
        }
        if (root.canInstall()) {
            String said = root.purge();
            assertThat(said).contains("they are kept");
            assertThat(root.path("var/lib/muster")).isNotEmptyDirectory();
            assertThat(root.path("usr/lib/muster")).doesNotExist();
            assertThat(root.path("usr/bin/muster")).doesNotExist();
        }
    }
}
