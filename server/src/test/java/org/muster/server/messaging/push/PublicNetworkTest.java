package org.muster.server.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes us call a machine of the ministry. */
class PublicNetworkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.1.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2001::1"
            })
    void notCalled(String address) throws Exception {
        assertThat(PublicNetwork.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.17.0.1",
                "223.255.255.1",
                "2a00:1450:4001:81b::200a",
                "2606:4700::1111"
            })
    void called(String address) throws Exception {
        assertThat(PublicNetwork.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anotherPortIsNotThatOfAPushService() throws Exception {
        assertThat(PublicNetwork.holds(URI.create("https://8.8.8.8/one"))).isTrue();
        assertThat(PublicNetwork.holds(URI.create("https://8.8.8.8:443/one"))).isTrue();
        assertThat(PublicNetwork.holds(URI.create("https://8.8.8.8:22/one"))).isFalse();
        assertThat(PublicNetwork.holds(URI.create("https://2130706433/one"))).isFalse();
    }
}
