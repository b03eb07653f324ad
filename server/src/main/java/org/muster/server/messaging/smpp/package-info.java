/**
 * SMS by SMPP 3.4: bound as transceiver, kept alive, bound again when the line breaks; receipts and
 * replies on the same line. Only this package knows jsmpp. It calls {@code messaging} and {@code
 * formats.sms}.
 */
@NullMarked
package org.muster.server.messaging.smpp;

import org.jspecify.annotations.NullMarked;
