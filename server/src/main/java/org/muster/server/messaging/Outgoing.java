package org.muster.server.messaging;

/** One message to one recipient, as one kind of channel takes it. */
public sealed interface Outgoing permits TextMessage, MailMessage, HookMessage, PushMessage {

    OutgoingId id();

    Recipient to();
}
