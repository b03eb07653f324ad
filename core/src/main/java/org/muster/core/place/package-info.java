/**
 * Places of an operation by name: rally points, routes, airports, posts. What each is just now, and
 * who is on the way to it. Called by pages, campaigns and the decider; reads legs, offers and
 * campaigns.
 */
@NullMarked
package org.muster.core.place;

import org.jspecify.annotations.NullMarked;
