/**
 * How the server says that something is wrong: problem+json for programs, a page for people, always
 * with the field, the value, the rule and the way out. All other packages of the server may use it.
 */
@NullMarked
package org.muster.server.problem;

import org.jspecify.annotations.NullMarked;
