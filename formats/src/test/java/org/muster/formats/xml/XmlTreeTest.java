package org.muster.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;

/** What a reader of XML must refuse, and what it keeps of a document that breaks. */
class XmlTreeTest {

    private static final XmlLimits SMALL = new XmlLimits(4_000, 5, 50, 200);

    @TempDir Path folder;

    private static Reading<XmlElement> read(String document) {
        XmlSource source = new XmlSource("it.xml", "XML");
        return source.answer(XmlTree.read(stream(document), SMALL, source));
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String codes(Reading<XmlElement> reading) {
        return String.join(" ", reading.problems().stream().map(FileProblem::code).toList());
    }

    @Test
    void elementsKnowTheirLineAndNamespace() {
        Reading<XmlElement> read = read("<a xmlns='urn:x' k='1'>\n <b>é &amp;\n</b>\n</a>");

        assertThat(read.isClean()).isTrue();
        XmlElement root = read.found().orElseThrow();
        assertThat(root.is("urn:x", "a")).isTrue();
        assertThat(root.attribute("k")).isEqualTo("1");
        assertThat(root.children().getFirst().text()).isEqualTo("é &");
        assertThat(root.children().getFirst().line()).isEqualTo(2);
    }

    @Test
    void anEntityFromElsewhereIsNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "do not read me");
        Reading<XmlElement> read =
                read(
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"%s\">]>\n<a>&e;</a>"
                                .formatted(secret.toUri()));

        assertThat(codes(read)).isEqualTo("XML-003");
        assertThat(read.toString()).doesNotContain("do not read me");
    }

    @Test
    void entitiesThatGrowAreNotGrown() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i <= 30; i++) {
            bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        Reading<XmlElement> read = read(bomb + "]><a>&e30;</a>");

        assertThat(codes(read)).isEqualTo("XML-003");
        assertThat(read.found()).isEmpty();
    }

    @Test
    void anEntityThatNobodyDeclaredEndsTheReading() {
        assertThat(read("<a><b>1</b>&nothing;</a>").problems()).hasSize(1);
    }

    @Test
    void limitsEndTheReadingAndKeepWhatStoodBefore() {
        Reading<XmlElement> deep = read("<a><ok/><a><a><a><a><a>1</a></a></a></a></a></a>");
        Reading<XmlElement> many = read("<a>" + "<b/>".repeat(80) + "</a>");
        Reading<XmlElement> wordy = read("<a><b>ok</b><b>" + "x".repeat(300) + "</b></a>");
        Reading<XmlElement> large = read("<a><b>ok</b>" + " ".repeat(9_000) + "</a>");

        assertThat(codes(deep)).isEqualTo("XML-005");
        assertThat(deep.found().orElseThrow().children().getFirst().name()).isEqualTo("ok");
        assertThat(codes(many)).isEqualTo("XML-005");
        assertThat(many.found().orElseThrow().children()).hasSize(49);
        assertThat(codes(wordy)).isEqualTo("XML-005");
        assertThat(codes(large)).isEqualTo("XML-002");
        assertThat(large.found()).isPresent();
    }

    @Test
    void whatStoodBeforeABreakIsKept() {
        Reading<XmlElement> read = read("<a>\n<b>1</b>\n<b>2</c>\n</a>");

        assertThat(codes(read)).isEqualTo("XML-004");
        assertThat(read.problems().getFirst().line()).isEqualTo(3);
        assertThat(read.found().orElseThrow().children()).hasSize(2);
        assertThat(read("").found()).isEmpty();
        assertThat(read("no xml").problems()).hasSize(1);
    }

    @Test
    void theEncodingIsTheOneOfTheDocument() {
        String document = "<?xml version='1.0' encoding='%s'?><a>é</a>";
        for (String name : List.of("ISO-8859-1", "UTF-8", "windows-1252")) {
            assertThat(text(document.formatted(name).getBytes(Charset.forName(name))))
                    .isEqualTo("é");
        }
        assertThat(text("\uFEFF<a>é</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
        assertThat(text("\uFEFF<a>é</a>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("é");
        assertThat(text("<a>é</a>".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("é");
        assertThat(text(document.formatted("UTF-16").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("é");
        assertThat(text("<a>é</a>".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("\uFFFD XML-007");
    }

    private static String text(byte[] document) {
        XmlSource source = new XmlSource("it.xml", "XML");
        Optional<XmlElement> root = XmlTree.read(new ByteArrayInputStream(document), SMALL, source);
        return (root.orElseThrow().text() + " " + codes(source.answer(root))).strip();
    }

    @Test
    void afterAThousandProblemsOneSaysHowManyMoreThereAre() {
        XmlSource source = new XmlSource("it.xml", "XML");
        for (int i = 0; i < 5_000; i++) {
            source.tell("010", i, "a", "", "is wrong.", "Mend it.");
        }
        List<FileProblem> told = source.answer(Optional.empty()).problems();

        assertThat(told).hasSize(1_001);
        assertThat(told.getLast().rule()).contains("4,000 more");
        assertThat(told.getLast().code()).isEqualTo(Problems.MORE);
    }

    @Test
    void whatIsWrittenIsReadEqual() {
        for (long seed = 0; seed < 300; seed++) {
            XmlElement element = draw(new Random(seed), 0);
            XmlSource source = new XmlSource("it.xml", "XML");
            Optional<XmlElement> read =
                    XmlTree.read(
                            new ByteArrayInputStream(XmlText.write(element)),
                            XmlLimits.USUAL,
                            source);

            assertThat(source.answer(read).problems()).as("seed %d", seed).isEmpty();
            assertThat(withoutLines(read.orElseThrow())).as("seed %d", seed).isEqualTo(element);
        }
    }

    @Test
    void whatXmlCannotHoldShows() {
        String written =
                new String(
                        XmlText.write(XmlElement.of("", "a", "x\0y\uD800z")),
                        StandardCharsets.UTF_8);

        assertThat(written).endsWith("<a>x\uFFFDy\uFFFDz</a>\n");
    }

    private static XmlElement draw(Random random, int depth) {
        String namespace = random.nextBoolean() ? "urn:one" : "urn:two";
        List<XmlElement> children = new ArrayList<>();
        for (int i = depth > 3 ? 0 : random.nextInt(4); i > 0; i--) {
            children.add(draw(random, depth + 1));
        }
        XmlElement drawn =
                children.isEmpty()
                        ? XmlElement.of(namespace, "e", text(random))
                        : XmlElement.of(namespace, "e", children);
        return random.nextBoolean() ? drawn.withAttribute("k", text(random)) : drawn;
    }

    private static String text(Random random) {
        String[] pieces = {
            "é", "نيامي", "&", "<", ">", "\"", "'", "]]>", "a\rb", "a\nb", "a\tb", "😀", "&#13;",
            "--"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static XmlElement withoutLines(XmlElement element) {
        return new XmlElement(
                element.namespace(),
                element.name(),
                element.attributes(),
                element.text(),
                element.children().stream().map(XmlTreeTest::withoutLines).toList(),
                0);
    }

    @Test
    void aRootIsKnownWhateverStandsBeforeIt() {
        String hostile = "<?a?><!-- - -->".repeat(3_000);
        assertThat(root(("\uFEFF" + hostile + "<p:alert xmlns:p='x'><").getBytes(UTF_8)))
                .contains("alert");
        assertThat(root("<?xml version='1.0'?><feed/>".getBytes(StandardCharsets.UTF_16)))
                .contains("feed");
        assertThat(root("<!DOCTYPE a [<!ENTITY b 'c'>]><pfif>&b;".getBytes(UTF_8)))
                .contains("pfif");
        for (String none :
                List.of("", hostile, "<?a", "<!--", "Dear embassy", "<", "<a b='&c;'/>")) {
            assertThat(root(none.getBytes(UTF_8))).as(none).isEmpty();
        }
        assertThat(root(("<!--" + "-a".repeat(1 << 20) + "--><a/>").getBytes(UTF_8))).isEmpty();
    }

    private static Optional<String> root(byte[] document) {
        return XmlRoot.findName(new ByteArrayInputStream(document));
    }
}
