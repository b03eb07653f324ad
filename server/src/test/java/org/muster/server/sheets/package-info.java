@NullMarked
package org.muster.server.sheets;

import org.jspecify.annotations.NullMarked;
