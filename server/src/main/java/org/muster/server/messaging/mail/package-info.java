/**
 * Mail by SMTP: each to one mailbox. Only this package knows Jakarta Mail. It calls {@code
 * messaging}.
 */
@NullMarked
package org.muster.server.messaging.mail;

import org.jspecify.annotations.NullMarked;
