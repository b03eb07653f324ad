package org.muster.server.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.server.messaging.Secret;

class RoleMapTest {
    private static final Set<String> KNOWN = Set.of("DUTY_OFFICER", "PRESS");

    @Test
    void wordsOfTheDirectoryGiveRoles() {
        RoleMap roles =
                RoleMap.parse(
                        List.of(
                                "# ours",
                                "",
                                "claim = realm_access.roles",
                                "DUTY_OFFICER = CN=Crisis centre,OU=MFA",
                                "PRESS=spokesperson",
                                "PRESS = CN=Crisis centre,OU=MFA"),
                        KNOWN);
        Map<String, Object> within =
                Map.of("realm_access", Map.of("roles", List.of("CN=Crisis centre,OU=MFA", "x")));
        assertThat(roles.rolesOf(within)).containsExactlyInAnyOrder("DUTY_OFFICER", "PRESS");
        assertThat(roles.rolesOf(Map.of("realm_access.roles", "spokesperson")))
                .containsExactly("PRESS");
        assertThat(roles.rolesOf(Map.of("groups", List.of("spokesperson")))).isEmpty();
        assertThat(roles.findName(Map.of("preferred_username", "a.moussa"))).contains("a.moussa");
    }

    @Test
    void aLineThatSaysNothingIsTold() {
        assertThatThrownBy(() -> RoleMap.parse(List.of("PRESS = x", "BOSS = y"), KNOWN))
                .hasMessageContaining("line 2 is 'BOSS = y'");
        assertThatThrownBy(() -> RoleMap.parse(List.of("PRESS"), KNOWN))
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> RoleMap.parse(List.of("claim = groups"), KNOWN))
                .hasMessageContaining("nobody could come in");
    }

    @Test
    void aDirectoryIsAskedByTlsOrOnThisMachine() {
        RoleMap roles = RoleMap.parse(List.of("PRESS = x"), KNOWN);
        for (String bad : List.of("http://login.example.org", "ftp://127.0.0.1", "https:///x")) {
            assertThatThrownBy(() ->
                            new DirectorySettings(
                                    URI.create(bad), "muster", new Secret("s"), roles))
                    .as(bad)
                    .hasMessageContaining("https address of a directory");
        }
        assertThat(
                        new DirectorySettings(
                                        URI.create("http://127.0.0.1:9000"),
                                        "muster",
                                        new Secret("s"),
                                        roles)
                                .toString())
                .doesNotContain("=s]");
    }
}
