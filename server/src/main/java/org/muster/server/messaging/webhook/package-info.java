/**
 * Messages to another system over HTTPS, signed, so that it can know us and know a repetition. It
 * calls {@code messaging}.
 */
@NullMarked
package org.muster.server.messaging.webhook;

import org.jspecify.annotations.NullMarked;
