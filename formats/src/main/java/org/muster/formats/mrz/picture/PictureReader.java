package org.muster.formats.mrz.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.formats.mrz.MrzFormat;
import org.muster.formats.mrz.MrzReader;
import org.muster.formats.mrz.MrzResult;

/**
 * Reads the lines of a document held before a camera. Only what the check digits confirm counts as
 * read; names have none, so each of their signs must be plain. Safe for all threads.
 *
 * @param today as for {@link MrzReader}
 */
public record PictureReader(LocalDate today) {
    private static final int MOST_BLOCKS = 4;

    /** The place numbers may be off by so many where the first signs were not seen. */
    private static final int OFF = 2;

    /** A sign is plain when it is at least this likely, as a logarithm. */
    private static final double PLAIN = Math.log(0.75);

    /** The picture must be upright to some ten degrees. */
    public Sighting read(BufferedImage image) {
        GreyPicture picture = GreyPicture.of(image);
        List<PrintedLine> lines = LineSearch.listLines(Ink.of(picture).takeSigns());
        Sighting best = new Sighting.Nothing();
        for (Block block : Block.listBlocks(lines).stream().limit(MOST_BLOCKS).toList()) {
            Sighting seen = read(picture, block);
            if (seen instanceof Sighting.Read) {
                return seen;
            }
            if (best instanceof Sighting.Nothing) {
                best = seen;
            }
        }
        return best;
    }

    /** The same for a picture that may lie on its side, as telephones store them. */
    public Sighting readTurned(BufferedImage image) {
        BufferedImage turned = image;
        Sighting best = new Sighting.Nothing();
        for (int quarter = 0; quarter < 4; quarter++) {
            Sighting seen = read(turned);
            if (seen instanceof Sighting.Read) {
                return seen;
            }
            if (best instanceof Sighting.Nothing) {
                best = seen;
            }
            turned = quarterTurned(turned);
        }
        return best;
    }

    private static BufferedImage quarterTurned(BufferedImage image) {
        BufferedImage turned =
                new BufferedImage(
                        image.getHeight(), image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.rotate(Math.PI / 2);
        pen.drawImage(image, 0, -image.getHeight(), null);
        pen.dispose();
        return turned;
    }

    private Sighting read(GreyPicture picture, Block block) {
        Optional<MrzFormat> size = size(block);
        if (size.isEmpty()) {
            return new Sighting.Nothing();
        }
        List<LineScores> scored =
                block.stream()
                        .map(line -> LineScores.of(picture, line, -OFF, size.get().width() + OFF))
                        .toList();
        Sighting best = new Sighting.Nothing();
        double likeliest = Double.NEGATIVE_INFINITY;
        for (Guess guess : guesses(size.get(), scored)) {
            if (new MrzReader(today).readExactly(String.join("\n", guess.lines()))
                            instanceof MrzResult.Read read
                    && guess.weakest() > PLAIN) {
                return new Sighting.Read(guess.lines(), read.document());
            }
            if (guess.likelihood() > likeliest) {
                likeliest = guess.likelihood();
                best = new Sighting.Unsure(guess.lines());
            }
        }
        return best;
    }

    private static Optional<MrzFormat> size(Block block) {
        int signs = block.signs();
        if (block.lines().size() == 3) {
            return signs >= 24 && signs <= 30 + OFF ? Optional.of(MrzFormat.TD1) : Optional.empty();
        }
        if (signs > 36 + OFF) {
            return signs <= 44 + OFF ? Optional.of(MrzFormat.TD3) : Optional.empty();
        }
        return signs >= 32 ? Optional.of(MrzFormat.TD2) : Optional.empty();
    }

    /** What the lines say, by which place is the first. */
    private record Guess(List<String> lines, double likelihood, double weakest) {}

    private static List<Guess> guesses(MrzFormat size, List<LineScores> scored) {
        List<Guess> guesses = new ArrayList<>();
        for (int from : new int[] {0, -1, 1, -2, 2}) {
            MrzFormat format = visaOr(size, scored.getFirst(), from);
            List<LineScores.Spelling> lines = new ArrayList<>();
            for (int line = 0; line < scored.size(); line++) {
                lines.add(scored.get(line).spell(format, line + 1, from));
            }
            guesses.add(
                    new Guess(
                            lines.stream().map(LineScores.Spelling::signs).toList(),
                            lines.stream().mapToDouble(LineScores.Spelling::likelihood).sum(),
                            lines.stream()
                                    .mapToDouble(LineScores.Spelling::weakest)
                                    .min()
                                    .orElse(0)));
        }
        return guesses;
    }

    private static MrzFormat visaOr(MrzFormat size, LineScores first, int from) {
        boolean visa = first.spell(size, 1, from).signs().startsWith("V");
        return switch (size) {
            case TD3, MRV_A -> visa ? MrzFormat.MRV_A : MrzFormat.TD3;
            case TD2, MRV_B -> visa ? MrzFormat.MRV_B : MrzFormat.TD2;
            case TD1 -> MrzFormat.TD1;
        };
    }
}
