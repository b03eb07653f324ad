/** What happens in sheds and on aprons, as small worlds. */
@NullMarked
package org.muster.testkit.field;

import org.jspecify.annotations.NullMarked;
