@NullMarked
package org.muster.server.otlp;

import org.jspecify.annotations.NullMarked;
