package org.muster.server.portal;

/** The form that asks for reference and PIN; the PIN is never filled in again. */
public record OpenSheet(String reference) {}
