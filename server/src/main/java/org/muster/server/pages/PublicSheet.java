package org.muster.server.pages;

import java.util.List;
import java.util.Optional;

/** The latest bulletin and those before it. */
public record PublicSheet(Optional<BulletinSheet> latest, List<BulletinSheet> earlier) {}
