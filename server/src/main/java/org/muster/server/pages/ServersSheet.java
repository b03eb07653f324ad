package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.muster.server.hub.HubServers;

/** The servers of the hub; none where one works alone. */
public record ServersSheet(Optional<HubServers.Servers> servers, Instant at) {}
