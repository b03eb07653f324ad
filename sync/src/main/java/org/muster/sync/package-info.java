/**
 * Exchange of facts between the nodes of an operation: who is given what, in parcels that are
 * complete in themselves, may be lost, repeated, reordered or cut short, and can be taken by https,
 * from one laptop to the next, or as a file on a stick. It calls the core and the ledger.
 */
@NullMarked
package org.muster.sync;

import org.jspecify.annotations.NullMarked;
