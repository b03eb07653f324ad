package org.muster.server.nodes;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.muster.server.Settings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A second door, with TLS, for the lanes' tablets and for other nodes; the first one stays with the
 * machine itself. Its certificate is the machine's own: browsers ask once.
 */
@Component
public final class SecureDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Settings settings;
    private @Nullable Connector connector;

    SecureDoor(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        settings.https()
                .ifPresent(port -> {
                    Connector made = connector(port);
                    connector = made;
                    factory.addAdditionalConnectors(made);
                });
    }

    /** Its port; 0 where there is none. */
    public int port() {
        Connector made = connector;
        return made == null ? 0 : made.getLocalPort();
    }

    private Connector connector(int port) {
        Path file;
        try {
            file = OwnCertificate.in(settings.dataFolder(), settings.node());
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        Connector made = new Connector(Http11NioProtocol.class.getName());
        made.setPort(port);
        made.setScheme("https");
        made.setSecure(true);
        made.setProperty("SSLEnabled", "true");
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.3,TLSv1.2");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystoreFile(file.toString());
        certificate.setCertificateKeystorePassword(OwnCertificate.PASSWORD);
        certificate.setCertificateKeystoreType("PKCS12");
        tls.addCertificate(certificate);
        made.addSslHostConfig(tls);
        return made;
    }
}
