/**
 * SMS: how a text is sent, how many parts it costs and what would make it cost fewer, and the way
 * back from what a telephone sent; after 3GPP TS 23.038 (alphabets) and 23.040 (parts of one
 * message). Pages, channels and commands may call it; it calls the problems of files only.
 */
@NullMarked
package org.muster.formats.sms;

import org.jspecify.annotations.NullMarked;
