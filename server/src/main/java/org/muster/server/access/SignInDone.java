package org.muster.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.muster.server.access.brake.Devices;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Notes the device, and leads to where somebody wanted to go before they signed in. */
final class SignInDone extends SavedRequestAwareAuthenticationSuccessHandler {
    private final Devices devices;
    private final InstantSource clock;

    SignInDone(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        PasswordGiven.forget(request);
        Proven.keep(request, clock.instant());
        if (Entry.isToEnrol(who)) {
            response.sendRedirect(AccessConfiguration.OWN_PAGE);
            return;
        }
        devices.note(who.getName(), request, response);
        super.onAuthenticationSuccess(request, response, who);
    }
}
