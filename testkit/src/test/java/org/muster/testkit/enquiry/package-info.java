/** Enquiries about people, and what may be told of them. */
@NullMarked
package org.muster.testkit.enquiry;

import org.jspecify.annotations.NullMarked;
