package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.bulletin.BulletinText;

/** The desk: what there is, a form for a draft, and the draft as it would read. */
public record DeskSheet(
        List<BulletinSheet> bulletins,
        Map<String, BulletinText> draft,
        List<BulletinSheet.Text> preview,
        Instant countedAt,
        Map<String, Integer> figures,
        Optional<BulletinSheet> corrects) {}
