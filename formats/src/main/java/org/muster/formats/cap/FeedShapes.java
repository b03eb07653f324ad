package org.muster.formats.cap;

import org.muster.formats.xml.Shape;
import org.muster.formats.xml.Shape.Count;

/** The elements of an Atom feed (RFC 4287, 4.1), which may stand in any order. */
final class FeedShapes {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    static final Shape FEED =
            Shape.of(NAMESPACE)
                    .with(Count.ONE, "id", "title", "updated")
                    .with(Count.ANY, "author", "link", "entry", "category", "contributor")
                    .with(Count.OPTIONAL, "generator", "icon", "logo", "rights", "subtitle")
                    .inAnyOrder()
                    .openToOthers();

    static final Shape ENTRY =
            Shape.of(NAMESPACE)
                    .with(Count.ONE, "id", "title", "updated")
                    .with(Count.ANY, "author", "link", "category", "contributor")
                    .with(Count.OPTIONAL, "content", "published", "rights", "source", "summary")
                    .inAnyOrder()
                    .openToOthers();

    static final Shape PERSON =
            Shape.of(NAMESPACE)
                    .with(Count.ONE, "name")
                    .with(Count.OPTIONAL, "uri", "email")
                    .inAnyOrder()
                    .openToOthers();

    private FeedShapes() {}
}
