package org.muster.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.muster.server.access.brake.Device;
import org.muster.server.access.brake.Devices;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Notes the device and begins the session, and leads to where somebody wanted to go before they
 * signed in.
 */
final class SignInDone extends SavedRequestAwareAuthenticationSuccessHandler {
    private final Devices devices;
    private final OpenSessions sessions;
    private final InstantSource clock;

    SignInDone(Devices devices, OpenSessions sessions, InstantSource clock) {
        this.devices = devices;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        PasswordGiven.forget(request);
        Proven.keep(request, clock.instant());
        if (Entry.isToEnrol(who)) {
            sessions.begin(who.getName(), Optional.empty(), request);
            response.sendRedirect(AccessConfiguration.OWN_PAGE);
            return;
        }
        Device device = devices.note(who.getName(), request, response);
        sessions.begin(who.getName(), Optional.of(device), request);
        super.onAuthenticationSuccess(request, response, who);
    }
}
