/**
 * What others say in public: who, when, in which words, how far it is believed, and whether it
 * contradicts a fact that we hold. Called by pages and the decider.
 */
@NullMarked
package org.muster.core.statement;

import org.jspecify.annotations.NullMarked;
