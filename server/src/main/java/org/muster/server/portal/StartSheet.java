package org.muster.server.portal;

/**
 * The first page.
 *
 * @param goOn where somebody goes on who was interrupted; empty where nothing was begun
 */
public record StartSheet(String goOn) {}
