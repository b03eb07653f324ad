package org.muster.formats.paper;

import java.util.List;

/**
 * Bands as ZPL, the language of most label printers: 25 by 279 mm at 203 dots an inch, the QR first
 * and the number along the band. Send the file to the printer as it is.
 */
public final class BandLabels {
    private static final int WIDTH = 200;
    private static final int LENGTH = 2232;
    private static final int MODULE = 4;

    private BandLabels() {}

    /** One label a band; {@code title} is the operation's, and says when it is an exercise. */
    public static String print(String title, List<PrintedBand> bands) {
        StringBuilder zpl = new StringBuilder();
        for (PrintedBand band : bands) {
            zpl.append("^XA^CI28^PW%d^LL%d^LH0,0\n".formatted(WIDTH, LENGTH))
                    .append("^FO18,60^BQN,2,%d^FDMA,%s^FS\n".formatted(MODULE, band.code()))
                    .append("^FO110,260^A0R,64,56^FD%s^FS\n".formatted(plain(band.number())))
                    .append("^FO40,260^A0R,34,30^FD%s^FS\n".formatted(plain(title)))
                    .append("^XZ\n");
        }
        return zpl.toString();
    }

    /** Without the two signs that begin a command. */
    private static String plain(String text) {
        return text.replace('^', ' ').replace('~', ' ');
    }
}
