/**
 * Messages to browsers by their push services (RFC 8030): encrypted for the browser (RFC 8291), and
 * from a sender whom the service knows again (RFC 8292). It calls {@code messaging}.
 */
@NullMarked
package org.muster.server.messaging.push;

import org.jspecify.annotations.NullMarked;
