package org.muster.core.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a list that a type of fact was given after rows of it had been stored: whoever wrote a row
 * without it had nothing to put in it, so it reads as empty. Any other list that a row lacks is
 * damage, and the row is refused.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface CameLater {}
