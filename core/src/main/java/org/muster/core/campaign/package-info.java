/**
 * What is told to many, each by themselves: a campaign is a text in the readers' languages, the
 * audience that it is for, and what became of each sending. Nothing is sent here: the server's
 * channels do that, and say by commands how it went. Others ask {@code Silence} who has heard
 * nothing for too long.
 */
@NullMarked
package org.muster.core.campaign;

import org.jspecify.annotations.NullMarked;
