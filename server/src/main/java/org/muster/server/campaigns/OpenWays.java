package org.muster.server.campaigns;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.campaign.SendingWay;
import org.muster.core.register.ContactPoint;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.HookMessage;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.MailAddress;
import org.muster.server.messaging.MailMessage;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.PhoneNumber;
import org.muster.server.messaging.Subscriber;
import org.muster.server.messaging.TextMessage;
import org.muster.server.messaging.mail.SmtpChannel;
import org.muster.server.messaging.push.PushChannel;
import org.muster.server.messaging.smpp.SmppChannel;
import org.muster.server.messaging.webhook.WebhookChannel;

/** The ways out of one operation, open. What no way of its own reaches goes to another system. */
final class OpenWays implements AutoCloseable {
    private final Numbers numbers;
    private final Optional<SmppChannel> sms;
    private final Optional<SmtpChannel> mail;
    private final Optional<WebhookChannel> hook;
    private final Optional<PushChannel> push;

    private OpenWays(
            Numbers numbers,
            Optional<SmppChannel> sms,
            Optional<SmtpChannel> mail,
            Optional<WebhookChannel> hook,
            Optional<PushChannel> push) {
        this.numbers = numbers;
        this.push = push;
        this.sms = sms;
        this.mail = mail;
        this.hook = hook;
    }

    static OpenWays open(
            List<WayOut> ways,
            Numbers numbers,
            InstantSource clock,
            PushKeys keys,
            Incoming.Listener listener) {
        Optional<SmppChannel> sms = Optional.empty();
        Optional<SmtpChannel> mail = Optional.empty();
        Optional<WebhookChannel> hook = Optional.empty();
        Optional<PushChannel> push = Optional.empty();
        for (WayOut way : ways) {
            Pace pace = Pace.perSecond(way.perSecond(), way.perSecond(), clock);
            switch (way) {
                case WayOut.Sms one ->
                        sms = Optional.of(SmppChannel.open(one.settings(), pace, clock, listener));
                case WayOut.Mail one ->
                        mail = Optional.of(new SmtpChannel(one.settings(), pace, clock));
                case WayOut.Hook one ->
                        hook = Optional.of(new WebhookChannel(one.settings(), pace, clock));
                case WayOut.Push one ->
                        push =
                                keys.find()
                                        .map(key ->
                                                new PushChannel(one.settings(), key, pace, clock));
            }
        }
        return new OpenWays(numbers, sms, mail, hook, push);
    }

    /** Whether one can be sent to a contact, or why not, in codes. */
    sealed interface Route {
        record Open(Attempt<?> attempt) implements Route {}

        record Closed(String reason) implements Route {}

        /** Nobody has set up a way for such a contact. */
        record Missing() implements Route {}
    }

    /** {@code until} is when it is of no use any more, for ways that can be told. */
    Route route(int place, ContactPoint contact, OutgoingId id, Letter letter, Instant until) {
        return switch (contact.channel()) {
            case PHONE ->
                    numbers.find(contact.value())
                            .map(number -> toPhone(place, number, id, letter, until))
                            .orElseGet(() -> new Route.Closed("not a telephone number"));
            case EMAIL -> toMail(place, contact.value(), id, letter);
            // devices are found when it is tried: see Courier
            case PUSH -> new Route.Missing();
            case IN_PERSON -> new Route.Closed("nothing that can be sent to");
        };
    }

    Optional<PushChannel> findPush() {
        return push;
    }

    private Route toPhone(
            int place, PhoneNumber number, OutgoingId id, Letter letter, Instant until) {
        if (sms.isPresent()) {
            return new Route.Open(
                    new Attempt<>(
                            place,
                            SendingWay.SMS,
                            sms.get(),
                            TextMessage.of(id, number, letter.text()).withUntil(until)));
        }
        return toHook(place, "tel:" + number.value(), id, letter);
    }

    private Route toMail(int place, String address, OutgoingId id, Letter letter) {
        try {
            MailAddress to = new MailAddress(address.strip());
            return mail.<Route>map(channel ->
                            new Route.Open(
                                    new Attempt<MailMessage>(
                                            place,
                                            SendingWay.EMAIL,
                                            channel,
                                            new MailMessage(
                                                    id,
                                                    to,
                                                    letter.subjectOrBeginning(),
                                                    letter.text()))))
                    .orElseGet(() -> toHook(place, "mailto:" + to.value(), id, letter));
        } catch (IllegalArgumentException e) {
            return new Route.Closed("not a mail address");
        }
    }

    private Route toHook(int place, String subscriber, OutgoingId id, Letter letter) {
        return hook.<Route>map(channel ->
                        new Route.Open(
                                new Attempt<>(
                                        place,
                                        SendingWay.OTHER_SYSTEM,
                                        channel,
                                        new HookMessage(
                                                id, new Subscriber(subscriber), letter.text()))))
                .orElseGet(() -> new Route.Missing());
    }

    /** Whether the line for SMS stands; true where there is none. */
    boolean isUp() {
        return sms.isEmpty() || sms.get().isBound();
    }

    @Override
    public void close() {
        List<Channel<?>> all = new ArrayList<>();
        sms.ifPresent(all::add);
        mail.ifPresent(all::add);
        hook.ifPresent(all::add);
        push.ifPresent(all::add);
        all.forEach(Channel::close);
    }
}
