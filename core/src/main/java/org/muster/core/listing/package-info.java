/**
 * Lists as they arrived, and their rows: each stays for ever as a listing, beside the person it was
 * resolved to.
 */
@NullMarked
package org.muster.core.listing;

import org.jspecify.annotations.NullMarked;
