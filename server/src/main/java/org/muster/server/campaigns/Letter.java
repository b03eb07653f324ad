package org.muster.server.campaigns;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Fields;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;

/** What one reader gets: the text in their language, with their fields and what is asked. */
public record Letter(String language, String subject, String text) {

    static Letter of(View view, CampaignPlan plan, Sending sending, OperationPlan operation) {
        return of(view, plan, sending.due().person(), sending.due().language(), operation);
    }

    /**
     * @param language in which they read; empty where nobody knows
     */
    static Letter of(
            View view,
            CampaignPlan plan,
            PersonId reader,
            String language,
            OperationPlan operation) {
        CampaignText text = plan.in(language);
        Fields fields = Fields.of(view, reader, plan, text.language(), operation.zone());
        return of(plan, text, fields, operation.exercise());
    }

    /** As an author sees it before anybody gets it. */
    static Letter ofExample(
            CampaignPlan plan, CampaignText text, String name, OperationPlan operation) {
        Fields fields = Fields.ofExample(plan, name, text.language(), operation.zone());
        return of(plan, text, fields, operation.exercise());
    }

    /** An exercise says so first: nobody is to pack because of one. */
    private static Letter of(
            CampaignPlan plan, CampaignText text, Fields fields, boolean exercise) {
        return new Letter(
                text.language(),
                fields.fill(text.subject()),
                said(
                        text.language(),
                        fields.fill(text.text()),
                        Replies.asking(plan.question(), text.language()),
                        exercise));
    }

    private static String said(String language, String text, String asking, boolean exercise) {
        String first = exercise ? Replies.exercise(language) : "";
        return Stream.of(first, text.replace("\r\n", "\n"), asking)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** An answer, as somebody wrote it. */
    static Letter ofAnswer(String language, String subject, String text, OperationPlan operation) {
        return new Letter(language, subject, said(language, text, "", operation.exercise()));
    }

    /** The first words of the text stand where a mail has no subject. */
    String subjectOrBeginning() {
        String from = subject.isEmpty() ? text : subject;
        String line = from.lines().findFirst().orElse(from).replaceAll("\\p{Cntrl}", " ");
        int end = Math.min(line.length(), 78);
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }

    /** Without what is written, which is for its reader alone. */
    @Override
    public String toString() {
        return "Letter[" + language + ", " + text.length() + " signs]";
    }
}
