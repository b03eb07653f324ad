package org.muster.server.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SiteTest {
    private static final Optional<URI> PUBLIC =
            Optional.of(URI.create("https://muster.example.org"));

    private static Optional<Site> find(String scheme, String host, int port, Optional<URI> told) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);
        return Site.find(request, told);
    }

    @Test
    void ofTheOwnMachineTheRequestIsBelieved() {
        assertThat(find("http", "localhost", 8080, Optional.empty()))
                .contains(new Site("localhost", "http://localhost:8080"));
        assertThat(find("https", "localhost", 443, PUBLIC))
                .contains(new Site("localhost", "https://localhost"));
    }

    @Test
    void elsewhereOnlyThePublicAddressIsOne() {
        assertThat(find("http", "muster.example.org", 8080, PUBLIC))
                .as("whatever a proxy before us forgot to say")
                .contains(new Site("muster.example.org", "https://muster.example.org"));
        for (String host : new String[] {"muster.example.net", "127.0.0.1", "10.0.0.7", ""}) {
            assertThat(find("https", host, 443, PUBLIC)).as(host).isEmpty();
        }
        assertThat(find("https", "muster.example.org", 443, Optional.empty())).isEmpty();
    }
}
