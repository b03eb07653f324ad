package org.muster.formats.cap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Alerts as an Atom feed (RFC 4287): an entry for each, with the alert inside, a link to it, or
 * both.
 *
 * @param id an address that stays the same for ever
 * @param self where this feed is fetched; empty when not said
 */
public record AlertFeed(
        String id,
        String title,
        String author,
        String self,
        OffsetDateTime updated,
        List<Entry> entries) {

    public AlertFeed {
        entries = List.copyOf(entries);
    }

    /** The alerts that stand in the feed itself. */
    public List<Alert> listAlerts() {
        return entries.stream().flatMap(entry -> entry.alert().stream()).toList();
    }

    /**
     * One alert in a feed.
     *
     * @param links to the alert and to pages about it
     * @param alert when it stands in the feed itself
     */
    public record Entry(
            String id,
            String title,
            OffsetDateTime updated,
            String summary,
            List<Link> links,
            Optional<Alert> alert) {

        public Entry {
            links = List.copyOf(links);
        }

        /** Where the alert is fetched. */
        public List<Link> listAlertLinks() {
            return links.stream().filter(Link::leadsToAlert).toList();
        }
    }

    /**
     * A link of an entry.
     *
     * @param relation alternate when a document does not say it
     * @param type as MIME; empty when not said
     * @param address as it is written, perhaps relative to where the feed was fetched
     */
    public record Link(String relation, String type, String address) {

        public static final String ALERT_TYPE = "application/cap+xml";

        /** To an alert by itself. */
        public static Link toAlert(String address) {
            return new Link("alternate", ALERT_TYPE, address);
        }

        boolean leadsToAlert() {
            return type.equals(ALERT_TYPE)
                    && (relation.equals("alternate") || relation.equals("enclosure"));
        }
    }
}
