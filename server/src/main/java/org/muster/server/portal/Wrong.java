package org.muster.server.portal;

import java.util.List;
import org.muster.core.fact.Refusal;
import org.muster.server.pages.Words;

/** What is wrong with a field, and what helps; an empty field is about the whole page. */
public record Wrong(String field, String sentence) {

    /** Of rules that only staff can do something about, citizens hear that things have changed. */
    static List<Wrong> of(List<Refusal> reasons, Words words) {
        return reasons.stream()
                .map(reason ->
                        words.find(reason.code() + ".sentence").isPresent()
                                ? words.sentence(reason)
                                : words.get("wrong.refused"))
                .distinct()
                .map(sentence -> new Wrong("", sentence))
                .toList();
    }
}
