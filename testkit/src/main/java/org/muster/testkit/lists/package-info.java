/**
 * Lists of invented people, with the truth beside each row: families with noise over several lists,
 * and single records with slips, both seeded. For tests and measurements of linking; nothing else
 * learns from them. Anybody above the core may call it.
 */
@NullMarked
package org.muster.testkit.lists;

import org.jspecify.annotations.NullMarked;
