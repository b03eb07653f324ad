package org.muster.server;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What somebody reads in an answer, also where it is a PDF or a workbook. */
final class Readable {
    private Readable() {}

    static String text(HttpResponse<byte[]> answer) throws Exception {
        return text(answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    static String text(String type, byte[] body) throws Exception {
        if (type.contains("pdf")) {
            StringBuilder all = new StringBuilder();
            try (PdfReader pdf = new PdfReader(body)) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    all.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append(' ');
                }
            }
            return all.toString();
        }
        if (type.contains("sheet")) {
            StringBuilder all = new StringBuilder();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
                for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
