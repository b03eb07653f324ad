package org.muster.core.fact;

/**
 * Marks a value that says who someone is: a name, a birth date, a document, a phone number, free
 * text. Such a value reaches a disk or a wire only sealed with the person's key, and reads as
 * erased once that key is destroyed.
 */
public interface Identifying {}
