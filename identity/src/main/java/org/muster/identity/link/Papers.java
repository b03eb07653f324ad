package org.muster.identity.link;

import java.util.Locale;
import org.muster.core.register.TravelDocument;

/** Each distinct document. Not for several threads while it grows. */
final class Papers {
    private final Words papers = new Words();
    private final Words numbers = new Words();
    private final Words issuers = new Words();
    private final Ints numberOf = new Ints();
    private final Ints issuerOf = new Ints();
    private final Ints kindOf = new Ints();

    int add(TravelDocument document) {
        String issuer = document.issuer().strip().toUpperCase(Locale.ROOT);
        String number = document.number();
        int paper = papers.add(document.kind() + " " + issuer + " " + number);
        if (paper == numberOf.size()) {
            numberOf.add(numbers.add(number));
            issuerOf.add(issuer.isEmpty() ? Words.NONE : issuers.add(issuer));
            kindOf.add(document.kind().ordinal());
        }
        return paper;
    }

    String number(int paper) {
        return numbers.get(numberOf.get(paper));
    }

    int numberOf(int paper) {
        return numberOf.get(paper);
    }

    /** Nothing that is known of the two keeps them from being one. */
    boolean sameKind(int one, int other) {
        int unknown = TravelDocument.Kind.UNKNOWN.ordinal();
        boolean kinds =
                kindOf.get(one) == kindOf.get(other)
                        || kindOf.get(one) == unknown
                        || kindOf.get(other) == unknown;
        boolean issuers =
                issuerOf.get(one) == issuerOf.get(other)
                        || issuerOf.get(one) == Words.NONE
                        || issuerOf.get(other) == Words.NONE;
        return kinds && issuers;
    }

    /** One person holds only one of the two at a time: same kind, same issuer, another number. */
    boolean exclude(int one, int other) {
        return kindOf.get(one) == kindOf.get(other)
                && kindOf.get(one) != TravelDocument.Kind.UNKNOWN.ordinal()
                && issuerOf.get(one) == issuerOf.get(other)
                && issuerOf.get(one) != Words.NONE
                && !OneSlip.between(number(one), number(other));
    }

    boolean sameNumber(int one, int other) {
        return numberOf.get(one) == numberOf.get(other);
    }

    boolean nearNumber(int one, int other) {
        String left = number(one);
        return left.length() > 4 && OneSlip.between(left, number(other));
    }
}
