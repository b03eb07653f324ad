/**
 * Who may come in and what they may do: accounts, roles, and the one table of rules for every
 * address and every command. Spring Security enforces it; pages and API ask it.
 */
@NullMarked
package org.muster.server.access;

import org.jspecify.annotations.NullMarked;
