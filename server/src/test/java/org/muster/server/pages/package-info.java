/** The pages, shown over the founding operation as it was played through the desk. */
@NullMarked
package org.muster.server.pages;

import org.jspecify.annotations.NullMarked;
