/**
 * Manifests and lists of people as workbooks and comma separated values, each marked with who asked
 * for it and when. Pages and API call it; it reads views and calls the writers of {@code formats}.
 */
@NullMarked
package org.muster.server.sheets;

import org.jspecify.annotations.NullMarked;
