package org.muster.server.portal;

/**
 * The first page.
 *
 * @param goOn where somebody goes on who was interrupted; empty where nothing was begun
 * @param carries whether this phone has anything of somebody's, which can be forgotten
 */
public record StartSheet(String goOn, boolean carries) {}
