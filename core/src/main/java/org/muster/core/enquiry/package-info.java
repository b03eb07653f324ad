/**
 * Enquiries: somebody looks for somebody. Whom it may be about is linked by an officer and told to
 * nobody; the person who is looked for says what may be told, of each enquiry for itself, and only
 * that is answered. Called by the decider, pages and readers of files; calls register, request,
 * account and station.
 */
@NullMarked
package org.muster.core.enquiry;

import org.jspecify.annotations.NullMarked;
