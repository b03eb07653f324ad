package org.muster.benchmarks.families;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last step: until it is kept, or for so long that they are told to come back much later. */
final class Sending {
    private static final Pattern CODE = Pattern.compile("class=\"code\" dir=\"ltr\">([^<]+)<");
    private static final int MOST_TIMES = 20;
    private static final int SEE_OTHER = 303;
    private static final int CODES = 2;

    private Sending() {}

    static Ending go(Household who, Visit visit)
            throws IOException, InterruptedException, Unexpected {
        visit.think();
        Map<String, String> draft = visit.phone().carried();
        List<String> codes = sent(visit, kept(who, visit));
        if (who.again()) {
            visit.phone().carry(draft);
            List<String> second = sent(visit, kept(who, visit));
            if (!second.equals(codes)) {
                return new Ending.Failed(who, "sent twice: " + codes + " and " + second);
            }
        }
        return new Ending.Acknowledged(who, codes.getFirst(), codes.getLast());
    }

    private static Reply kept(Household who, Visit visit)
            throws IOException, InterruptedException, Unexpected {
        Reply reply = visit.send();
        for (int i = 1; i < MOST_TIMES && Unexpected.isPutOff(reply, who); i++) {
            Duration wait = Duration.ofSeconds(Long.parseLong(reply.header("retry-after")));
            if (wait.compareTo(visit.plan().comesBack()) > 0) {
                break;
            }
            visit.pause(wait);
            reply = visit.send();
        }
        if (reply.status() != SEE_OTHER || !reply.header("location").endsWith("/help/sent")) {
            throw new Unexpected("send", reply);
        }
        return reply;
    }

    private static List<String> sent(Visit visit, Reply kept) throws IOException, Unexpected {
        Reply page = visit.see(kept.header("location"));
        List<String> codes = new ArrayList<>();
        Matcher found = CODE.matcher(page.body());
        while (found.find()) {
            codes.add(found.group(1));
        }
        if (codes.size() != CODES) {
            throw new Unexpected("the page of reference and PIN", page);
        }
        return codes;
    }
}
