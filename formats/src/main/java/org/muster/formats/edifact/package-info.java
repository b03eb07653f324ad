/**
 * The syntax of UN/EDIFACT (ISO 9735, versions 3 and 4): service signs, segments and the envelopes
 * around messages, with counts checked. It knows no message; a format such as PAXLST builds upon
 * it. Calls only the problems of files.
 */
@NullMarked
package org.muster.formats.edifact;

import org.jspecify.annotations.NullMarked;
