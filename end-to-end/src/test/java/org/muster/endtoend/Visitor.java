package org.muster.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One person before a browser, and what the browser complained of. */
final class Visitor implements AutoCloseable {
    static final String OPERATION = "/o/niamey-2023/";

    private final RunningDemo demo;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Visitor(RunningDemo demo, Browser browser, Browser.NewContextOptions options) {
        this.demo = demo;
        this.context = browser.newContext(options);
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(page.url() + " " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** With the keyboard alone: the first field has the focus already. */
    Visitor signIn(String account) {
        page.navigate(demo.base() + "/sign-in");
        page.waitForSelector("#name:focus");
        page.keyboard().type(account);
        page.keyboard().press("Tab");
        page.keyboard().type(demo.passwordOf(account));
        page.keyboard().press("Enter");
        page.waitForURL("**" + OPERATION + "room");
        return this;
    }

    /** Opens a page of the operation. */
    Visitor open(String inside) {
        page.navigate(demo.base() + OPERATION + inside);
        return this;
    }

    Visitor openAddress(String address) {
        page.navigate(demo.base() + address);
        return this;
    }

    /** What the page says, but for its header and footer. */
    String main() {
        return page.textContent("main");
    }

    /** Opens a part of the page that is folded away, and gives it. */
    Locator unfold(String summary) {
        page.locator("details > summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return page.locator(
                        "details[open]",
                        new Page.LocatorOptions().setHas(page.locator("summary", hasText(summary))))
                .first();
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Presses the button with these words. */
    Visitor press(String button) {
        page.locator("main button:visible", hasText(button)).first().click();
        page.waitForLoadState();
        return this;
    }

    Visitor follow(String link) {
        page.locator("a:visible", hasText(link)).first().click();
        page.waitForLoadState();
        return this;
    }

    /** What the browser complained of since the last time. */
    List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    /** What axe-core finds serious or critical on the present page. */
    List<String> seriousForAxe() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Visitor::tell)
                        .toList();
    }

    private static String tell(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
