package org.muster.formats.cap;

import java.util.OptionalLong;

/**
 * A file that goes with an info.
 *
 * @param size in bytes
 * @param embedded its content in base64, on lines that only go one way
 * @param digest SHA-1 of its content, as the standard has it
 */
public record AlertResource(
        String description,
        String mimeType,
        OptionalLong size,
        String uri,
        String embedded,
        String digest) {}
