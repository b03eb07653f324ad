package org.muster.server.messaging;

/**
 * Whom a message goes to: always one. Nothing here holds two, so no channel can show one recipient
 * to another.
 */
public sealed interface Recipient permits PhoneNumber, MailAddress, Subscriber, PushSubscription {}
