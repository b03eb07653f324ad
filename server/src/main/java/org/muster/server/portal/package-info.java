/**
 * What citizens meet without an account, on a bad phone and a bad network: telling us of their
 * family one question a page, and a page of their own afterwards. No script is needed, nothing is
 * kept on the server before it is sent, and no session either: what was typed travels in a cookie
 * that only the server can read.
 */
@NullMarked
package org.muster.server.portal;

import org.jspecify.annotations.NullMarked;
