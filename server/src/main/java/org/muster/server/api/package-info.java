/**
 * Everything the pages show and do, for programs: JSON under {@code /api}. It reads views and hands
 * commands to desks; what is refused comes back as problem+json with every reason. Nobody calls it
 * but the web server.
 */
@NullMarked
package org.muster.server.api;

import org.jspecify.annotations.NullMarked;
