package org.muster.server.nodes;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.server.Settings;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes this node known on the networks that it is on, and calls others of its operations that are
 * there (multicast DNS, RFC 6762; services, RFC 6763). Networks come and go with cables: they are
 * looked at again and again. What is found is only an address; who is there, parcels prove.
 */
@Component
final class Nearby implements AutoCloseable {
    private static final String TYPE = "_muster._tcp.local.";
    private static final String NODE = "node";
    private static final String OPERATIONS = "operations";
    private static final String SCHEME = "scheme";
    private static final long LOOKING_MILLIS = 5_000;

    private final Settings settings;
    private final NodeDesks desks;
    private final Lines lines;
    private final SecureDoor door;
    private final Map<InetAddress, JmDNS> open = new HashMap<>();
    private @Nullable Thread looking;
    private volatile int port;

    Nearby(Settings settings, NodeDesks desks, Lines lines, SecureDoor door) {
        this.settings = settings;
        this.desks = desks;
        this.lines = lines;
        this.door = door;
    }

    @EventListener
    void begin(ServletWebServerInitializedEvent started) {
        if (settings.nearby()) {
            port = started.getWebServer().getPort();
            looking = Thread.ofVirtual().name("nearby").start(this::look);
        }
    }

    private void look() {
        try {
            while (true) {
                Set<InetAddress> here = addresses();
                for (InetAddress gone : List.copyOf(open.keySet())) {
                    if (!here.contains(gone)) {
                        closeQuietly(open.remove(gone));
                    }
                }
                for (InetAddress address : here) {
                    if (!open.containsKey(address)) {
                        open(address);
                    }
                }
                Thread.sleep(LOOKING_MILLIS);
            }
        } catch (InterruptedException e) {
            open.values().forEach(Nearby::closeQuietly);
            Thread.currentThread().interrupt();
        }
    }

    /** Those of this machine on which others reach it. */
    private Set<InetAddress> addresses() {
        boolean onlyItself = settings.https().isEmpty() && bound().isLoopbackAddress();
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(network -> isUp(network))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> address.isLoopbackAddress() == onlyItself)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            return Set.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    private InetAddress bound() {
        try {
            return InetAddress.getByName(settings.bindAddress());
        } catch (IOException e) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private void open(InetAddress address) {
        try {
            JmDNS dns = JmDNS.create(address, desks.self().value());
            open.put(address, dns);
            dns.addServiceListener(TYPE, new Found(dns));
            dns.registerService(own());
        } catch (IOException e) {
            // a network that takes no multicast: addresses can still be given
            closeQuietly(open.remove(address));
        }
    }

    private ServiceInfo own() {
        boolean secure = door.port() != 0;
        String operations =
                desks.listOperations().stream()
                        .map(OperationId::value)
                        .collect(Collectors.joining(" "));
        return ServiceInfo.create(
                TYPE,
                "muster-" + desks.self(),
                secure ? door.port() : port,
                0,
                0,
                Map.of(
                        NODE,
                        desks.self().value(),
                        OPERATIONS,
                        operations,
                        SCHEME,
                        secure ? "https" : "http"));
    }

    private static void closeQuietly(@Nullable JmDNS dns) {
        if (dns != null) {
            try {
                dns.close();
            } catch (IOException e) {
                // it is gone either way
            }
        }
    }

    /** Somebody is there. */
    private final class Found implements ServiceListener {
        private final JmDNS dns;
        private final Map<String, List<URI>> known = new HashMap<>();

        Found(JmDNS dns) {
            this.dns = dns;
        }

        @Override
        public void serviceAdded(ServiceEvent event) {
            dns.requestServiceInfo(event.getType(), event.getName());
        }

        @Override
        public synchronized void serviceResolved(ServiceEvent event) {
            ServiceInfo info = event.getInfo();
            String node = String.valueOf(info.getPropertyString(NODE));
            String operations = String.valueOf(info.getPropertyString(OPERATIONS));
            boolean ours =
                    desks.listOperations().stream()
                            .anyMatch(one -> List.of(operations.split(" ")).contains(one.value()));
            if (ours && !node.equals(desks.self().value())) {
                List<URI> addresses = addresses(info);
                addresses.forEach(lines::add);
                known.put(event.getName(), addresses);
            }
        }

        private static List<URI> addresses(ServiceInfo info) {
            String scheme = "https".equals(info.getPropertyString(SCHEME)) ? "https" : "http";
            return List.of(info.getInet4Addresses()).stream()
                    .map(address ->
                            URI.create(
                                    scheme
                                            + "://"
                                            + address.getHostAddress()
                                            + ":"
                                            + info.getPort()))
                    .toList();
        }

        @Override
        public synchronized void serviceRemoved(ServiceEvent event) {
            List<URI> gone = known.remove(event.getName());
            if (gone != null) {
                gone.forEach(lines::remove);
            }
        }
    }

    @Override
    public void close() {
        Thread running = looking;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
