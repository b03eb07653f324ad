package org.muster.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What somebody can read in an answer, also in a PDF and in a workbook. */
final class ReadText {
    private ReadText() {}

    static String of(HttpResponse<byte[]> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("pdf")
                ? pdf(answer.body())
                : type.contains("sheet")
                        ? workbook(answer.body())
                        : new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String pdf(byte[] body) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PdfReader pdf = new PdfReader(body)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                all.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append(' ');
            }
        }
        return all.toString();
    }

    private static String workbook(byte[] body) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
