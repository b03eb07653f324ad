package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.server.exports.Trace;

/**
 * What was found of exports in a file or a text.
 *
 * @param found empty where nothing was looked at yet
 */
public record TraceSheet(Optional<List<Trace.Found>> found) {}
