package org.muster.identity.link;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.muster.core.register.TravelDocument;

/** Each distinct document. Not for several threads while it grows. */
final class Papers {
    private final @Nullable Papers under;
    private final Words papers;
    private final Words numbers;
    private final Words issuers;
    private final Ints numberOf = new Ints();
    private final Ints issuerOf = new Ints();
    private final Ints kindOf = new Ints();

    Papers() {
        this.under = null;
        this.papers = new Words();
        this.numbers = new Words();
        this.issuers = new Words();
    }

    /** Over others, which must not grow while these are in use. */
    Papers(Papers under) {
        this.under = under;
        this.papers = new Words(under.papers);
        this.numbers = new Words(under.numbers);
        this.issuers = new Words(under.issuers);
    }

    int add(TravelDocument document) {
        String issuer = document.issuer().strip().toUpperCase(Locale.ROOT);
        String number = document.number();
        int paper = papers.add(document.kind() + " " + issuer + " " + number);
        if (paper == papers.from() + numberOf.size()) {
            numberOf.add(numbers.add(number));
            issuerOf.add(issuer.isEmpty() ? Words.NONE : issuers.add(issuer));
            kindOf.add(document.kind().ordinal());
        }
        return paper;
    }

    String number(int paper) {
        return numbers.get(numberOf(paper));
    }

    int numberOf(int paper) {
        return under != null && paper < papers.from()
                ? under.numberOf(paper)
                : numberOf.get(paper - papers.from());
    }

    private int issuerOf(int paper) {
        return under != null && paper < papers.from()
                ? under.issuerOf(paper)
                : issuerOf.get(paper - papers.from());
    }

    private int kindOf(int paper) {
        return under != null && paper < papers.from()
                ? under.kindOf(paper)
                : kindOf.get(paper - papers.from());
    }

    /** Nothing that is known of the two keeps them from being one. */
    boolean sameKind(int one, int other) {
        int unknown = TravelDocument.Kind.UNKNOWN.ordinal();
        boolean kinds =
                kindOf(one) == kindOf(other) || kindOf(one) == unknown || kindOf(other) == unknown;
        boolean issuers =
                issuerOf(one) == issuerOf(other)
                        || issuerOf(one) == Words.NONE
                        || issuerOf(other) == Words.NONE;
        return kinds && issuers;
    }

    /** One person holds only one of the two at a time: same kind, same issuer, another number. */
    boolean exclude(int one, int other) {
        return kindOf(one) == kindOf(other)
                && kindOf(one) != TravelDocument.Kind.UNKNOWN.ordinal()
                && issuerOf(one) == issuerOf(other)
                && issuerOf(one) != Words.NONE
                && !OneSlip.between(number(one), number(other));
    }

    boolean sameNumber(int one, int other) {
        return numberOf(one) == numberOf(other);
    }

    boolean nearNumber(int one, int other) {
        String left = number(one);
        return left.length() > 4 && OneSlip.between(left, number(other));
    }
}
