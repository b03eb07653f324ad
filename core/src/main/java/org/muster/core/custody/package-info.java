/**
 * Which node holds a leg: only it shuts the doors and corrects what was sealed. Read by the rules
 * of legs and manifests; reads histories of legs.
 */
@NullMarked
package org.muster.core.custody;

import org.jspecify.annotations.NullMarked;
