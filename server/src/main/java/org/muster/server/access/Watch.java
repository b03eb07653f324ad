package org.muster.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands around every request once it is known who makes it, and before it is decided whether they
 * may: sees what they are given and what they are refused.
 */
@FunctionalInterface
public interface Watch {
    void around(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException;
}
