package org.muster.formats.paper;

import com.google.zxing.common.BitMatrix;
import org.muster.formats.code.CodeSvg;
import org.muster.formats.manifest.Fonts;
import org.muster.formats.manifest.Ink;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws on one page, in millimetres from its lower left corner. */
final class Drawing {
    private static final float POINTS = 72 / 25.4f;

    private final PdfContentByte canvas;
    private final Fonts fonts;

    Drawing(PdfContentByte canvas, Fonts fonts) {
        this.canvas = canvas;
        this.fonts = fonts;
    }

    static float points(float millimetres) {
        return millimetres * POINTS;
    }

    static float millimetres(float points) {
        return points / POINTS;
    }

    /** The code with its quiet zone in a square. */
    void qr(String code, float x, float y, float side) {
        BitMatrix modules = CodeSvg.qrModules(code);
        float module = points(side) / modules.getWidth();
        canvas.saveState();
        canvas.setColorFill(Ink.BLACK.color());
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    canvas.rectangle(
                            points(x) + from * module,
                            points(y) + (modules.getHeight() - 1 - row) * module,
                            (column - from) * module,
                            module);
                }
            }
        }
        canvas.fill();
        canvas.restoreState();
    }

    void text(String text, float x, float y, float size, boolean bold) {
        fonts.show(
                canvas, Element.ALIGN_LEFT, text, size, bold, Ink.BLACK, points(x), points(y), 0);
    }

    /** Where scissors go. */
    void cut(float x, float y, float width, float height) {
        canvas.saveState();
        canvas.setColorStroke(Ink.RULE.color());
        canvas.setLineWidth(0.5f);
        canvas.setLineDash(3, 3, 0);
        canvas.rectangle(points(x), points(y), points(width), points(height));
        canvas.stroke();
        canvas.restoreState();
    }
}
