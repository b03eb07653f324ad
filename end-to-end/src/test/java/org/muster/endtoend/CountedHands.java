package org.muster.endtoend;

import com.microsoft.playwright.Page;

/**
 * The hands of an operator at a keyboard with a reader beside it: every key that they press counts,
 * every scan, and every page that they wait for.
 */
final class CountedHands {
    private static final String READY = "[data-gate=ready]";

    private final Page page;
    private int keys;
    private int scans;
    private int pages;

    CountedHands(Page page) {
        this.page = page;
    }

    /** How much was done so far. */
    record Count(int keys, int scans, int pages) {}

    Count count() {
        return new Count(keys, scans, pages);
    }

    CountedHands press(String key) {
        keys += key.split("\\+").length;
        page.keyboard().press(key);
        return this;
    }

    CountedHands type(String text) {
        keys += text.length();
        page.keyboard().type(text);
        return this;
    }

    /** A reader types all at once and ends with Enter. */
    CountedHands scan(String text) {
        page.waitForSelector(READY + " #q:focus");
        scans++;
        page.keyboard().insertText(text);
        return awaiting(() -> page.keyboard().press("Enter"));
    }

    /** Presses Enter and waits for the page that comes. */
    CountedHands enter() {
        keys++;
        return awaiting(() -> page.keyboard().press("Enter"));
    }

    private CountedHands awaiting(Runnable act) {
        page.waitForResponse(
                answer -> answer.status() == 200 && answer.request().isNavigationRequest(), act);
        page.waitForLoadState();
        page.waitForSelector(READY);
        pages++;
        return this;
    }
}
