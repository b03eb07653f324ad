package org.muster.core.campaign;

/**
 * What a campaign says in one language. Fields stand as names in braces; see {@link Fields}.
 *
 * @param language as in BCP 47, such as fr
 * @param subject of a mail; an SMS has none
 */
public record CampaignText(String language, String subject, String text) {
    public CampaignText {
        language = language.strip();
        subject = subject.strip();
        text = text.strip();
    }
}
