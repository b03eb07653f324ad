/**
 * What one node's ledger gives to another and takes from it: pieces of chains that anybody can
 * check with the public key of the node that wrote them, and no other key. How they travel is for
 * others.
 */
@NullMarked
package org.muster.ledger.exchange;

import org.jspecify.annotations.NullMarked;
