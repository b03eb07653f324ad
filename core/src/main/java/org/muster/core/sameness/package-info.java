/** Which references are one person: findings, questions, and how they are read together. */
@NullMarked
package org.muster.core.sameness;

import org.jspecify.annotations.NullMarked;
