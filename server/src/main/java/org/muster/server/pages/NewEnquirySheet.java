package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.intake.Message;

/**
 * A form for an enquiry.
 *
 * @param message that it is made of
 * @param languages in which whoever asks can be answered
 */
public record NewEnquirySheet(Optional<Message> message, List<String> languages) {}
