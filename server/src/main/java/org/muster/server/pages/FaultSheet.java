package org.muster.server.pages;

import org.muster.core.fact.Refusal;

/** What went wrong with a page: the sentence, the way out, and the code to quote. */
public record FaultSheet(String sentence, String wayOut, String code) {

    /** On a page the way out may be another than for a program. */
    static FaultSheet of(Refusal reason, Words words) {
        String wayOut = words.find(reason.code() + ".onPage").orElseGet(() -> words.wayOut(reason));
        return new FaultSheet(words.sentence(reason), wayOut, reason.code());
    }
}
