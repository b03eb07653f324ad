/**
 * People's data that leave: the marks among them, the link that gives them, and how a file that is
 * found is traced to its export.
 */
@NullMarked
package org.muster.server.exports;

import org.jspecify.annotations.NullMarked;
