package org.muster.formats.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/**
 * Takes out of what pages draw with whatever nobody sees: what a picture or a font tells of where
 * it comes from, and what leads out of the file.
 */
final class PdfStripping {
    /** Deeper than any file that a program writes. */
    private static final int DEEPEST = 60;

    private static final Set<PdfName> UNSEEN =
            Stream.of(
                            "Metadata",
                            "PieceInfo",
                            "LastModified",
                            "AA",
                            "OpenAction",
                            "A",
                            "JS",
                            "JavaScript",
                            "EmbeddedFiles",
                            "EF",
                            "AF",
                            "OPI",
                            "Alternates",
                            "Ref",
                            "Annots",
                            "StructParent",
                            "StructParents",
                            "ID",
                            "URI",
                            "Launch")
                    .map(PdfName::new)
                    .collect(Collectors.toUnmodifiableSet());

    /** Where the data of a stream lie in another file. */
    private static final List<PdfName> ELSEWHERE =
            List.of(new PdfName("F"), new PdfName("FFilter"), new PdfName("FDecodeParms"));

    private static final PdfName JPEG_2000 = new PdfName("JPXDecode");
    private static final PdfName POSTSCRIPT = new PdfName("PS");

    private PdfStripping() {}

    static void strip(PdfReader reader) throws IOException {
        for (int number = 1; number < reader.getXrefSize(); number++) {
            strip(reader.getPdfObject(number), 0);
        }
    }

    private static void strip(PdfObject object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("nested too deep");
        }
        if (object instanceof PdfDictionary dictionary) {
            UNSEEN.forEach(dictionary::remove);
            for (PdfName name : dictionary.getKeys()) {
                strip(dictionary.get(name), depth + 1);
            }
        }
        if (object instanceof PRStream stream) {
            stripStream(stream);
        }
        if (object instanceof PdfArray array) {
            for (PdfObject element : array.getElements()) {
                strip(element, depth + 1);
            }
        }
    }

    private static void stripStream(PRStream stream) throws IOException {
        ELSEWHERE.forEach(stream::remove);
        if (POSTSCRIPT.equals(stream.get(PdfName.SUBTYPE))) {
            throw new IOException("a program for printers");
        }
        if (isPackedAs(stream, PdfName.DCTDECODE)) {
            stream.setData(JpegSegments.drawn(PdfReader.getStreamBytesRaw(stream)));
        }
        if (isPackedAs(stream, JPEG_2000)) {
            stream.setData(Jp2Boxes.drawn(PdfReader.getStreamBytesRaw(stream)));
        }
    }

    private static boolean isPackedAs(PRStream stream, PdfName name) {
        return name.equals(filter(stream));
    }

    private static PdfObject filter(PRStream stream) {
        PdfObject filter = PdfReader.getPdfObject(stream.get(PdfName.FILTER));
        return filter instanceof PdfArray several && several.size() == 1
                ? several.getPdfObject(0)
                : filter;
    }
}
