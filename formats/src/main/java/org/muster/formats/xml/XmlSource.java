package org.muster.formats.xml;

import java.util.Optional;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;

/** A document that is being read, and what was found wrong in it. One per reading, one thread. */
public final class XmlSource {

    private final String file;
    private final String prefix;
    private final Problems problems;

    /**
     * @param file what problems call it
     * @param prefix of problem codes: CAP, PFIF
     */
    public XmlSource(String file, String prefix) {
        this(file, prefix, Problems.limited());
    }

    private XmlSource(String file, String prefix, Problems problems) {
        this.file = file;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The same document, of which a part keeps another standard. */
    public XmlSource as(String otherPrefix) {
        return new XmlSource(file, otherPrefix, problems);
    }

    /** Tells what is wrong; {@code number} is the code without its prefix. */
    public void tell(
            String number, long line, String path, String value, String rule, String wayOut) {
        problems.tell(prefix + "-" + number, file, line, path, value, rule, wayOut);
    }

    /** The answer of a reader, its problems in the order of the file. */
    public <T> Reading<T> answer(Optional<T> found) {
        return new Reading<>(found, problems.listByLine());
    }
}
