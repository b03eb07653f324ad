package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.muster.server.access.directory.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way to the ministry's directory; whoever comes back is looked at by the way in. */
@RestController
class DirectoryPages {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPages.class);

    private final Directory directory;

    DirectoryPages(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/sign-in/directory")
    ResponseEntity<String> go(HttpServletRequest request, HttpServletResponse response) {
        if (!directory.isThere()) {
            return Screen.seeOther("/sign-in");
        }
        try {
            return Screen.seeOther(directory.begin(request, response));
        } catch (IOException e) {
            LOG.error("nobody can sign in by the directory just now", e);
            return Screen.seeOther("/sign-in?directory=away");
        }
    }
}
