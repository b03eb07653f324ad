/** Files that only their recipient opens, in the format of age. */
@NullMarked
package org.muster.formats.age;

import org.jspecify.annotations.NullMarked;
