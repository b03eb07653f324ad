package org.muster.testkit.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.account.AccountState;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.ApproveCampaign;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.CampaignId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.testkit.Scenario;

/** Campaigns in a drawn world. */
public final class Campaigns {
    private final Scenario s;

    public Campaigns(Scenario s) {
        this.s = s;
    }

    public static CampaignPlan plan(Audience audience, Question question) {
        return plan(audience, question, Optional.empty());
    }

    public static CampaignPlan plan(
            Audience audience, Question question, Optional<Meeting> meeting) {
        return new CampaignPlan(
                "news",
                audience,
                List.of(
                        new CampaignText("fr", "Nouvelles", "Bonjour {name}."),
                        new CampaignText("en", "News", "Hello {name}.")),
                question,
                meeting,
                false,
                OptionalInt.empty());
    }

    /** To those who wait. */
    public static CampaignPlan plan(Question question) {
        return plan(Audience.of(AccountState.WANTS_OUT, AccountState.OFFERED), question);
    }

    public Campaigns phone(String name, String number) {
        return contacts(name, number);
    }

    /** How somebody is reached, in place of what was known. */
    Campaigns contacts(String name, String... numbers) {
        List<ContactPoint> all =
                Arrays.stream(numbers)
                        .map(number -> new ContactPoint(ContactPoint.Channel.PHONE, number))
                        .toList();
        Person person = Person.get(s.view(), s.person(name));
        s.does(
                new CorrectDetails(
                        person.id(),
                        Details.ofName(person.details().name()).withContacts(all),
                        new Note("told us")));
        return this;
    }

    public CampaignId draft(CampaignPlan plan) {
        return ((CampaignDrafted) s.give(new DraftCampaign(Scenario.ID, plan)).getFirst())
                .campaign();
    }

    public Campaign get(CampaignId id) {
        return Campaign.find(s.view(), id).orElseThrow();
    }

    public Campaigns approve(CampaignId id) {
        s.as("second").does(new ApproveCampaign(id, get(id).plan().seal())).as("officer");
        return this;
    }

    public Campaigns release(CampaignId id) {
        s.does(new ReleaseCampaign(Scenario.ID, id, get(id).plan().seal()));
        return this;
    }

    public List<Sending> sent(CampaignPlan plan) {
        CampaignId id = draft(plan);
        release(id);
        return get(id).listSendings(s.view());
    }

    public Sending now(Sending sending) {
        return Sending.find(s.view(), sending.id()).orElseThrow();
    }
}
