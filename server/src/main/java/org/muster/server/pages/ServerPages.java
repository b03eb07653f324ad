package org.muster.server.pages;

import java.util.Optional;
import org.muster.server.hub.HubServers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which server of the hub writes and which follow, for its administrator. */
@RestController
class ServerPages {
    private final Screen screen;
    private final HubServers servers;

    ServerPages(Screen screen, HubServers servers) {
        this.screen = screen;
        this.servers = servers;
    }

    /** What the servers are just now, whatever time is looked at. */
    @GetMapping("/o/{op}/servers")
    ResponseEntity<String> show(Visit visit) {
        Optional<HubServers.Servers> found = servers.find();
        return screen.show(visit, "servers", new ServersSheet(found, visit.desk().now()));
    }
}
