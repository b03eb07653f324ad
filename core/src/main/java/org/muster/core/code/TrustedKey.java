package org.muster.core.code;

import java.util.Optional;

/** A key of an operation; {@code withdrawn} says why it is trusted no more. */
public record TrustedKey(CodeKey key, Optional<String> withdrawn) {}
