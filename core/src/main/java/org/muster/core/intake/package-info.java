/**
 * What reaches us in free words, by mail, telephone, SMS or over a table: each message has a
 * number, an age and, while somebody works on it, an owner, until it is part of a request or done
 * with.
 */
@NullMarked
package org.muster.core.intake;

import org.jspecify.annotations.NullMarked;
