package org.muster.server.campaigns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Pushes;
import org.muster.core.campaign.Recipients;
import org.muster.core.campaign.Recipients.Recipient;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.ContactPoint;
import org.muster.formats.sms.SmsPreview;
import org.muster.formats.sms.SmsTariff;
import org.muster.formats.sms.SmsText;

/**
 * Whom a campaign would reach just now, or was fixed to reach, how, and for what price.
 *
 * @param persons who are reached, by so many addresses
 * @param devices on which some of them are told too that there is news; they cost nothing
 * @param unreadable telephone numbers at which nothing can be sent as they are written
 * @param currency of the prices; empty where nobody told what a part costs
 */
public record Reach(
        Recipients recipients,
        int persons,
        int devices,
        int unreadable,
        List<InLanguage> languages,
        String currency) {
    public Reach {
        languages = List.copyOf(languages);
    }

    /**
     * Readers of one language.
     *
     * @param letter as one of them would get it
     * @param sms how it goes by SMS
     * @param readers so many addresses
     * @param phones how many of those are telephones
     * @param parts of all that goes to telephones, each reader with their own name
     * @param price for those; empty where nobody told what a part costs
     */
    public record InLanguage(
            Letter letter,
            SmsPreview sms,
            int readers,
            int phones,
            long parts,
            Optional<BigDecimal> price) {}

    public static Reach of(
            View view, OperationPlan operation, CampaignPlan plan, Optional<SmsTariff> tariff) {
        return of(view, Recipients.of(view, plan.audience()), operation, plan, tariff);
    }

    /** Of one that went out: whom it was fixed to go to. */
    public static Reach ofReleased(
            View view,
            List<Sending> sendings,
            List<PersonId> unreached,
            OperationPlan operation,
            CampaignPlan plan,
            Optional<SmsTariff> tariff) {
        List<Recipient> fixed =
                sendings.stream()
                        .map(Sending::due)
                        .map(due -> new Recipient(due.members(), due.contacts(), due.language()))
                        .toList();
        return of(view, new Recipients(fixed, unreached), operation, plan, tariff);
    }

    private static Reach of(
            View view,
            Recipients recipients,
            OperationPlan operation,
            CampaignPlan plan,
            Optional<SmsTariff> tariff) {
        Numbers numbers = Numbers.of(operation.country());
        List<InLanguage> languages =
                plan.texts().stream()
                        .map(text -> of(view, operation, plan, text, recipients.reached(), tariff))
                        .toList();
        int unreadable =
                (int)
                        recipients.reached().stream()
                                .filter(Reach::isPhone)
                                .filter(one -> numbers.find(first(one).value()).isEmpty())
                                .count();
        int persons = recipients.reached().stream().mapToInt(one -> one.members().size()).sum();
        int devices =
                recipients.reached().stream()
                        .mapToInt(one -> Pushes.reaching(view, one.members()).size())
                        .sum();
        String currency = tariff.map(one -> one.currency().getCurrencyCode()).orElse("");
        return new Reach(recipients, persons, devices, unreadable, languages, currency);
    }

    private static InLanguage of(
            View view,
            OperationPlan operation,
            CampaignPlan plan,
            CampaignText text,
            List<Recipient> all,
            Optional<SmsTariff> tariff) {
        List<Recipient> readers =
                all.stream().filter(one -> plan.in(one.language()).equals(text)).toList();
        List<Recipient> phones = readers.stream().filter(Reach::isPhone).toList();
        long parts =
                phones.stream()
                        .mapToLong(one ->
                                SmsText.of(
                                                Letter.of(
                                                                view,
                                                                plan,
                                                                one.person(),
                                                                one.language(),
                                                                operation)
                                                        .text())
                                        .partCount())
                        .sum();
        Letter letter = Letter.ofExample(plan, text, "Awa Diallo", operation);
        return new InLanguage(
                letter,
                SmsPreview.of(letter.text()),
                readers.size(),
                phones.size(),
                parts,
                tariff.map(one -> one.perPart().multiply(BigDecimal.valueOf(parts))));
    }

    private static ContactPoint first(Recipient one) {
        return one.contacts().getFirst();
    }

    private static boolean isPhone(Recipient one) {
        return first(one).channel() == ContactPoint.Channel.PHONE;
    }

    /** All languages together; empty where nobody told what a part costs. */
    public Optional<BigDecimal> price() {
        return languages.stream()
                .map(InLanguage::price)
                .reduce((one, other) -> one.flatMap(a -> other.map(a::add)))
                .orElse(Optional.empty());
    }
}
