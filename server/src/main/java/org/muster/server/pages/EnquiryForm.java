package org.muster.server.pages;

import java.util.HashMap;
import java.util.Map;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.Message;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;

/** The form of a new enquiry. */
final class EnquiryForm {
    private EnquiryForm() {}

    /** With what the message says already, as far as nobody typed anything else. */
    static Form filled(Form form, Message message) {
        MessageCame came = message.came();
        Map<String, String> fields = new HashMap<>();
        fields.put("name", came.name().text());
        fields.put(
                "standing",
                (came.standing() == Standing.NOT_KNOWN ? Standing.RELATIVE : came.standing())
                        .name());
        // the page "I look for someone" writes "title: name" above what it asks
        String subject = came.subject().text();
        fields.put("names", subject.substring(subject.indexOf(':') + 1).strip());
        fields.put("description", came.text().text());
        for (ContactPoint contact : came.contacts()) {
            fields.putIfAbsent(
                    contact.channel() == ContactPoint.Channel.EMAIL ? "email" : "phone",
                    contact.value());
        }
        fields.keySet().removeIf(field -> form.values().containsKey(field));
        return form.with(fields);
    }
}
