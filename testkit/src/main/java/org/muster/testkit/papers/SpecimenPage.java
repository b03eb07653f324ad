package org.muster.testkit.papers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The page of an invented passport, or the back of an invented card: a tint, fine curves, some
 * print, a place for a picture, and the lines at the bottom as the standard places them.
 *
 * @param pitch the width of a sign of the lines, in points
 * @param left the middle of the first sign of the first line
 * @param top the same downwards
 */
public record SpecimenPage(
        BufferedImage image, List<String> lines, double pitch, double left, double top) {
    private static final double LINE_PITCHES = 2.5;

    public SpecimenPage {
        lines = List.copyOf(lines);
    }

    public static SpecimenPage of(
            List<String> lines, LineType type, double pitch, RandomGenerator draw) {
        int columns = lines.getFirst().length();
        double left = pitch * (2 + draw.nextDouble());
        int width = (int) (left + pitch * (columns + 2));
        double top = pitch * (lines.size() == 3 ? 8 : 24);
        int height = (int) (top + pitch * (LINE_PITCHES * (lines.size() - 1) + 3));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        background(pen, width, height, pitch, draw);
        if (lines.size() == 2) {
            pageAbove(pen, pitch, lines, draw);
        }
        print(pen, lines, type, pitch, left, top, draw);
        pen.dispose();
        return new SpecimenPage(image, lines, pitch, left, top);
    }

    private static void background(
            Graphics2D pen, int width, int height, double pitch, RandomGenerator draw) {
        float tint = 0.78f + 0.2f * draw.nextFloat();
        pen.setColor(new Color(tint, Math.min(1, tint + 0.04f * draw.nextFloat()), tint - 0.04f));
        pen.fillRect(0, 0, width, height);
        float dark = tint - 0.02f - 0.13f * draw.nextFloat();
        pen.setColor(new Color(dark, dark, Math.min(1, dark + 0.05f)));
        pen.setStroke(new BasicStroke((float) (pitch / 18)));
        double wave = pitch * (2 + 3 * draw.nextDouble());
        double lift = pitch * (0.5 + draw.nextDouble());
        double phase = draw.nextDouble() * 6;
        for (double y = -lift; y < height + lift; y += pitch * 0.4) {
            Path2D curve = new Path2D.Double();
            curve.moveTo(0, y);
            for (double x = 0; x < width; x += pitch / 3) {
                curve.lineTo(x, y + lift * Math.sin(x / wave + phase + y / (9 * pitch)));
            }
            pen.draw(curve);
        }
    }

    /** A place for a picture and lines of ordinary print, as something to be mistaken for lines. */
    private static void pageAbove(
            Graphics2D pen, double pitch, List<String> lines, RandomGenerator draw) {
        pen.setColor(new Color(150, 150, 160));
        pen.fillRect((int) (2 * pitch), (int) (3 * pitch), (int) (12 * pitch), (int) (16 * pitch));
        pen.setColor(new Color(60, 60, 75));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) (1.3 * pitch)));
        for (int row = 0; row < 7; row++) {
            String text = lines.get(row % 2).replace('<', ' ').substring(5);
            pen.drawString(
                    text.substring(0, 6 + draw.nextInt(12)),
                    (int) (16 * pitch),
                    (int) ((4 + 2.3 * row) * pitch));
        }
    }

    /** Presses are not alike: some lay on more ink than others. */
    private static void print(
            Graphics2D pen,
            List<String> lines,
            LineType type,
            double pitch,
            double left,
            double top,
            RandomGenerator draw) {
        float dark = 0.25f * draw.nextFloat();
        pen.setColor(new Color(dark, dark, dark));
        pen.setStroke(new BasicStroke((float) (draw.nextDouble() * 0.06 * pitch)));
        Font font = type.ofPitch(pitch);
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < lines.get(line).length(); column++) {
                Shape sign =
                        font.createGlyphVector(
                                        pen.getFontRenderContext(),
                                        lines.get(line).substring(column, column + 1))
                                .getOutline();
                // the middle of a sign is half its height above the foot
                Shape there =
                        AffineTransform.getTranslateInstance(
                                        left + (column - 0.5) * pitch,
                                        top + LINE_PITCHES * line * pitch + 0.5 * pitch)
                                .createTransformedShape(sign);
                pen.fill(there);
                pen.draw(there);
            }
        }
    }

    /** The lines alone, with what is around them. */
    public SpecimenPage bottom() {
        int from = (int) Math.max(0, top - 3 * pitch);
        return new SpecimenPage(
                image.getSubimage(0, from, image.getWidth(), image.getHeight() - from),
                lines,
                pitch,
                left,
                top - from);
    }

    /** The middle of a sign, both counted from 0. */
    public double[] middle(int line, double column) {
        return new double[] {left + column * pitch, top + LINE_PITCHES * line * pitch};
    }
}
