/**
 * A collector of OpenTelemetry, as an address and as the way to it (OTLP over HTTP). Called by
 * whoever tells one something; calls nothing of ours.
 */
@NullMarked
package org.muster.server.otlp;

import org.jspecify.annotations.NullMarked;
