package org.muster.core.plan;

/** Another plan that lay beside the one that was adopted, and what it came to. */
public record Alternative(String name, int out, int left, int toldAnew) {}
