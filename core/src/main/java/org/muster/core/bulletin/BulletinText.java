package org.muster.core.bulletin;

/**
 * What a bulletin says in one language: a title, a body, and a short form of at most 280 characters
 * once the figures are in. Figures stand as names in braces, such as {@code {carried}}, and come
 * from the frozen tallies; digits are not typed.
 */
public record BulletinText(String language, String title, String body, String brief) {}
