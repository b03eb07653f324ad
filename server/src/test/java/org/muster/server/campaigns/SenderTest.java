package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.CampaignCommand.StopCampaign;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.Sending.State;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.PersonId;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.register.ContactPoint;
import org.muster.server.Client;
import org.muster.server.MusterServer;
import org.muster.server.TestServer;
import org.muster.server.messaging.smpp.ShortMessageCentre.Order;

/**
 * Campaigns go out to a real short message centre and a real mail server, and replies come back.
 */
@Timeout(60)
class SenderTest extends SendingCase {
    @Test
    void eachIsWrittenToByThemselvesAndTheReceiptIsKept() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        register("Bo", ContactPoint.Channel.EMAIL, "bo@example.org");
        register("Chi", ContactPoint.Channel.EMAIL, "chi@example.org");
        CampaignId id = release(Question.NOTHING, Optional.empty());
        until(() -> sendings(id).stream().allMatch(one -> one.state() instanceof State.Underway));

        assertThat(centre.taken()).hasSize(1);
        String sms =
                new String(centre.taken().getFirst().getShortMessage(), StandardCharsets.US_ASCII);
        assertThat(sms).startsWith("EXERCICE").contains("AWA Synth");
        assertThat(mail.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.getAllRecipients()).hasSize(1));

        Sending toAwa =
                sendings(id).stream()
                        .filter(one ->
                                ((State.Underway) one.state()).accepted().way() == SendingWay.SMS)
                        .findFirst()
                        .orElseThrow();
        String handle = ((State.Underway) toAwa.state()).accepted().handles().getFirst();
        assertThat(centre.deliverReceipt(handle, "DELIVRD")).isZero();
        assertThat(Sending.find(desk().view(), toAwa.id()).orElseThrow().state())
                .isInstanceOf(State.Delivered.class);
    }

    @Test
    void whatDoesNotArriveAtOneAddressGoesToTheNext() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE, PHONE, "+227 90 12 34 57");
        centre.order(Order.REFUSE_ADDRESS);
        CampaignId id = release(Question.NOTHING, Optional.empty());
        untilUnderway(id);
        assertThat(only(id).failures()).hasSize(1);
        String handle = ((State.Underway) only(id).state()).accepted().handles().getFirst();
        centre.deliverReceipt(handle, "UNDELIV");
        until(() -> only(id).state() instanceof State.Unreached);
        assertThat(only(id).due().person()).isEqualTo(awa);
    }

    @Test
    void aFullQueueIsAskedAgainAndCostsNobodyTheirMessage() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        register("Bo", ContactPoint.Channel.PHONE, "not a number", "12");
        centre.order(Order.THROTTLE);
        CampaignId id = release(Question.NOTHING, Optional.empty());
        until(() -> sendings(id).stream().anyMatch(one -> one.state() instanceof State.Unreached));
        assertThat(sendings(id))
                .anySatisfy(one -> assertThat(one.state()).isInstanceOf(State.ToSend.class));
        until(() -> sendings(id).stream().anyMatch(one -> one.state() instanceof State.Underway));
    }

    /** Whoever writes next goes on where it was left, and sends nothing twice that was taken. */
    @Test
    void aServerThatStartsAgainSendsWhatIsLeft() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        register("Bo", ContactPoint.Channel.PHONE, "+227 90 12 34 57");
        centre.order(Order.TAKE, Order.FULL);
        CampaignId id = release(Question.NOTHING, Optional.empty());
        until(() -> sendings(id).stream().anyMatch(one -> one.state() instanceof State.Underway));
        server.server().close();
        assertThat(centre.taken()).hasSize(1);

        MusterServer again = MusterServer.start(settings().withPort(0), ledger);
        server = new TestServer(again, Client.of(again));
        until(() -> sendings(id).stream().allMatch(one -> one.state() instanceof State.Underway));
        assertThat(centre.taken())
                .extracting(one -> one.getDestAddress())
                .containsExactlyInAnyOrder("22790123456", "22790123457");
    }

    @Test
    void aReplyIsReadAndWhatIsNotUnderstoodGoesToTheDesk() throws Exception {
        PersonId awa = register("Awa", ContactPoint.Channel.PHONE, PHONE);
        CampaignId id = release(Question.WISH, Optional.empty());
        untilUnderway(id);
        reply("2");
        assertThat(new Accounts(desk().view()).get(awa).state()).isEqualTo(AccountState.STAYS);
        reply("3");
        reply("2");
        assertThat(new Accounts(desk().view()).get(awa).state()).isEqualTo(AccountState.STAYS);
        reply("2");
        reply("we have no water and 2 children");
        assertThat(Queue.of(desk().view(), OPERATION).open())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.came().way()).isEqualTo(MessageWay.SMS);
                    assertThat(message.came().text().text()).contains("no water");
                    assertThat(message.came().contacts())
                            .containsExactly(new ContactPoint(ContactPoint.Channel.PHONE, PHONE));
                });
        assertThat(only(id).replies())
                .extracting(reply -> reply.meaning())
                .containsExactly(
                        Meaning.WANTS_TO_STAY,
                        Meaning.IS_OUT,
                        Meaning.WANTS_TO_STAY,
                        Meaning.UNCLEAR);
        reply("and a dog");
        assertThat(Queue.of(desk().view(), OPERATION).open())
                .singleElement()
                .satisfies(message -> assertThat(message.more()).hasSize(1));
    }

    @Test
    void whoWasNotWrittenToIsReadToo() throws Exception {
        until(() -> server.server().office().find(OPERATION).isPresent());
        register("Awa", ContactPoint.Channel.PHONE, "+227 90 99 99 99");
        untilUnderway(release(Question.NOTHING, Optional.empty()));
        reply("help");
        Message message = Queue.of(desk().view(), OPERATION).open().getFirst();
        assertThat(message.came().text().text()).isEqualTo("help");
        assertThat(message.came().contacts().getFirst().value()).isEqualTo("+22790123456");
    }

    @Test
    void nobodyIsToldTooLateAndWhatIsStoppedStays() throws Exception {
        register("Awa", ContactPoint.Channel.PHONE, PHONE);
        centre.order(Order.THROTTLE, Order.THROTTLE);
        Meeting meeting =
                new Meeting(
                        "school",
                        desk().now().plus(Duration.ofMinutes(60)).plusSeconds(5),
                        Duration.ofMinutes(60));
        CampaignId late = release(Question.COMING, Optional.of(meeting));
        until(() -> only(late).state() instanceof State.Unreached);
        assertThat(only(late).failures().getFirst().reason()).contains("too late");
        assertThat(centre.taken()).isEmpty();

        centre.order(Order.THROTTLE);
        CampaignId stopped = release(Question.NOTHING, Optional.empty());
        give(new StopCampaign(stopped, "overtaken"));
        Thread.sleep(500);
        assertThat(only(stopped).state()).isInstanceOf(State.ToSend.class);
    }
}
