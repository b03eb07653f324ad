package org.muster.formats.mrz;

/**
 * What the lines of one travel document say, as recorded: codes are those of the document ({@code
 * D} stays {@code D}); for counting see {@link NationalityFolding}.
 *
 * @param documentCode one or two letters, such as P, PD, I, V
 * @param number the document's number without fillers, whole even where the line splits it
 * @param optional the issuer's own field (a personal number on TD3); empty when there is none
 * @param secondOptional the second such field of TD1; empty elsewhere
 */
public record MrzDocument(
        MrzFormat format,
        String documentCode,
        String issuer,
        String number,
        MrzName name,
        String nationality,
        MrzDate birth,
        MrzSex sex,
        MrzDate expiry,
        String optional,
        String secondOptional) {}
