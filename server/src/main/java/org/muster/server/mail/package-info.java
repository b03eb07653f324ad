/** Mail that is written to us becomes messages. */
@NullMarked
package org.muster.server.mail;

import org.jspecify.annotations.NullMarked;
