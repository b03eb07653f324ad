/**
 * What leaves by channels: one message to one recipient, how it went, and what comes back. A
 * recipient is one address by its type, so that nobody can be shown another. Campaigns call it; it
 * calls the texts of SMS ({@code formats.sms}) and its own channels below.
 */
@NullMarked
package org.muster.server.messaging;

import org.jspecify.annotations.NullMarked;
