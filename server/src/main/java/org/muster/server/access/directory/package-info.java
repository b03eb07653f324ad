/**
 * A ministry's own directory: people sign in there, by OpenID Connect, and come back with what they
 * are. Called by {@code access} and its pages; it knows of roles by name alone.
 */
@NullMarked
package org.muster.server.access.directory;

import org.jspecify.annotations.NullMarked;
