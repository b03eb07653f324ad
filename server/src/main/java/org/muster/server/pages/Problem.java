package org.muster.server.pages;

import org.muster.core.fact.Refusal;

/** Something on a form that must be put right: where, what and the way out. */
public record Problem(String code, String field, String sentence, String wayOut) {

    static Problem of(Refusal refusal, Words words) {
        return new Problem(
                refusal.code(), refusal.field(), words.sentence(refusal), words.wayOut(refusal));
    }
}
