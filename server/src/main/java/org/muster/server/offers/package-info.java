/**
 * The call-forward desk: what each leg's offers are likely to bring, whom to call next, and the job
 * that calls them where somebody switched it on. Pages and the API ask it; it reads views through
 * {@code planning.offers.live}, and gives commands through the operation's desk like anybody.
 */
@NullMarked
package org.muster.server.offers;

import org.jspecify.annotations.NullMarked;
