/**
 * How a server does: numbers for Prometheus and spans for a collector of OpenTelemetry. They carry
 * patterns of addresses, types of commands, codes and times: no address as it was asked for, no
 * query, body, name, reference or account. Switched on at the start; stands around each request and
 * is told of each command by its desk.
 */
@NullMarked
package org.muster.server.telemetry;

import org.jspecify.annotations.NullMarked;
