/** Tests of the forms of the API. */
@NullMarked
package org.muster.server.api;

import org.jspecify.annotations.NullMarked;
