package org.muster.core.fact;

/** The number of a campaign. Printed as {@code K-} and Crockford letters. */
public record CampaignId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static CampaignId parse(String text) {
        return new CampaignId(Crockford.parse("K", text));
    }

    @Override
    public Kind kind() {
        return Kind.CAMPAIGN;
    }

    @Override
    public String toString() {
        return Crockford.print("K", value);
    }
}
