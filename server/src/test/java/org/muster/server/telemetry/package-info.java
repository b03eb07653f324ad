@NullMarked
package org.muster.server.telemetry;

import org.jspecify.annotations.NullMarked;
