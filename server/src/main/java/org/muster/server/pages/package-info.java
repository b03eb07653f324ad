/**
 * The pages that people work with: controllers, and the sheets that templates show, each a record
 * made by a pure function from a {@link org.muster.core.fact.View}. Nothing here decides: commands
 * go to the desk, refusals come back onto the form.
 */
@NullMarked
package org.muster.server.pages;

import org.jspecify.annotations.NullMarked;
