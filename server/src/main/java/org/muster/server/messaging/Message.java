package org.muster.server.messaging;

/** One message to one recipient, as one kind of channel takes it. */
public sealed interface Message permits TextMessage, MailMessage, HookMessage {

    MessageId id();

    Recipient to();
}
