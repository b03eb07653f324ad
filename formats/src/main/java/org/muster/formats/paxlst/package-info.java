/**
 * PAXLST: who is aboard, for the border police of the receiving state, after the passenger list
 * implementation guide of WCO, IATA and ICAO over UN/EDIFACT D.05B and D.12B. Anybody with a list
 * of travellers may call it; it calls the syntax, the transliteration of names, and lines of
 * tables.
 */
@NullMarked
package org.muster.formats.paxlst;

import org.jspecify.annotations.NullMarked;
