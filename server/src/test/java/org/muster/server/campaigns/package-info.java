/** Campaigns on their way, against real servers. */
@NullMarked
package org.muster.server.campaigns;

import org.jspecify.annotations.NullMarked;
