package org.muster.planning.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Road;

/** C7 and C8: what convoys share on the roads. */
record RoadRules(Matched plan, Report report) {

    private static final Duration HOUR = Duration.ofHours(1);

    void check() {
        Map<String, Sweep> teams = new HashMap<>();
        Map<String, Windows> settingOut = new HashMap<>();
        for (Drive drive : plan.drives().values()) {
            protection(drive, teams);
            settingOut
                    .computeIfAbsent(drive.road().id(), _ -> new Windows(HOUR))
                    .add(drive.convoy().departs(), drive.vehicles());
        }
        for (Escorts pool : plan.problem().escorts()) {
            pool(pool, teams.getOrDefault(pool.id(), new Sweep()));
        }
        for (Road road : plan.problem().roads()) {
            rate(road, settingOut.getOrDefault(road.id(), new Windows(HOUR)));
        }
    }

    private void protection(Drive drive, Map<String, Sweep> teams) {
        int escorts = drive.convoy().escorts();
        Escorts pool = drive.road().escorts().map(plan.names().escorts()::get).orElse(null);
        if (pool == null) {
            if (escorts != 0) {
                told(drive, escorts);
            }
            return;
        }
        if (escorts < 1 || (long) escorts * pool.vehicles() < drive.vehicles()) {
            report.broken(
                    Breach.TEAMS_TOO_FEW,
                    drive.convoy().id(),
                    drive.convoy().id(),
                    drive.vehicles(),
                    escorts,
                    pool.vehicles());
        }
        Instant free = drive.arrives().plus(pool.back());
        teams.computeIfAbsent(pool.id(), _ -> new Sweep())
                .add(drive.convoy().departs(), free, Math.max(0, escorts));
    }

    private void told(Drive drive, int escorts) {
        report.broken(
                Breach.TEAMS_NOT_ASKED,
                drive.convoy().id(),
                drive.convoy().id(),
                escorts,
                drive.road().id());
    }

    private void pool(Escorts pool, Sweep busy) {
        for (Sweep.Stretch stretch : busy.above(pool.teams())) {
            report.broken(
                    Breach.TEAMS_SHORT,
                    pool.id(),
                    pool.id(),
                    pool.teams(),
                    stretch.most(),
                    stretch.from(),
                    stretch.to());
        }
    }

    private void rate(Road road, Windows settingOut) {
        if (road.perHour().isEmpty()) {
            return;
        }
        for (Sweep.Stretch stretch : settingOut.above(road.perHour().getAsInt())) {
            report.broken(
                    Breach.ROAD_FULL,
                    road.id(),
                    road.id(),
                    road.perHour().getAsInt(),
                    stretch.most(),
                    stretch.from(),
                    stretch.to());
        }
    }
}
