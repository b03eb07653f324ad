package org.muster.core.bulletin;

import org.muster.core.fact.Recorded;

/** How far a bulletin is. Only a draft can be changed. */
public sealed interface BulletinState {
    String word();

    record Drafted() implements BulletinState {
        @Override
        public String word() {
            return "a draft";
        }
    }

    record Approved(Recorded by) implements BulletinState {
        @Override
        public String word() {
            return "approved";
        }
    }

    record Published(Recorded approval, Recorded publication) implements BulletinState {
        @Override
        public String word() {
            return "published";
        }
    }

    record Abandoned(String reason) implements BulletinState {
        @Override
        public String word() {
            return "abandoned";
        }
    }
}
