/**
 * The crisis centre on the web: pages, API, accounts and live updates. It carries commands to the
 * core and shows what the core answers; it holds none of the rules of the domain. Only the command
 * line calls it.
 */
@NullMarked
package org.muster.server;

import org.jspecify.annotations.NullMarked;
