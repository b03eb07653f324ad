package org.muster.server.pages;

/** What can be printed in advance, and how much of it at once. */
public record PrintSheet(int most) {}
