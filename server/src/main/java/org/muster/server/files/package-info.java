/** Files of other programs that somebody wants looked at: checked, and written in another form. */
@NullMarked
package org.muster.server.files;

import org.jspecify.annotations.NullMarked;
