package org.muster.planning.check;

/** A problem and a plan that keeps every rule and reaches nearly every limit. */
final class Drawings {
    private Drawings() {}

    static final String PROBLEM =
            """
            now 04:00 deadline=2.12:00 margin=60m
            class sick weight=4
            class all weight=1
            threat 12:00 weight=2
            town T
            rally R open=05:00-08:00,11:00-12:00 room=11
            terminal A open=06:00-2.20:00 room=13 gate=7 parking=1 runway=2400 fuel=28000
            terminal X
            haven H perDay=7 turnaround=1h
            haven G
            road T-R T R 25m own
            road R-A R A 60m convoy perHour=2 escorts=E closed=10:00-11:00 risk=07:30-09:00 weight=3
            escorts E teams=1 vehicles=2 back=3h
            fleet B vehicles=2 room=4:4:0:1 driving=270m fuel=180 burns=20 serves=R-A/30m/90m
            carrier C fits=wide/6:7:0:0,beds/4:6:1:1 refit=2h from=09:00 ground=1h range=3000 runway=2400 duty=14h burns=2000 costs=100
            carrier D fits=long/9 ground=1h costs=50
            leg F1 A H 10:00 13:00 carrier=C lead=1h back=4h distance=3000 clearance=0.5
            leg F2 A H 21:00 2.00:00 carrier=C lead=1h back=4h flown
            leg F3 A G 2.11:00 2.13:00 room=5:6:1:0 lead=1h taken=1
            leg F4 A G 2.14:00 2.16:00 carrier=D lead=1h flown
            leg F5 A G 2.15:00 2.17:00 room=4 lead=1h
            leg X1 X H 12:00 2.09:00 room=4 lead=1h
            party p1 3 place=T ready=05:30
            party p2 3:1:0:0 place=T ready=05:30 wishes=H,G
            party p3 4:1:1:1 place=A told=F2 pinned
            party p4 4 class=all place=R told=F4
            party p5 1 class=all place=T told=F1
            party p6 1 class=all place=X ready=11:00
            """;

    static final String PLAN =
            """
            flight F1 fit=wide
            flight F2 fit=beds
            flight F3
            flight F4 fit=long
            flight F5
            flight X1
            convoy K1 R-A 07:00 B*2 escorts=1
            convoy K2 R-A 11:00 B*1 escorts=1
            book p1 F1 T-R@05:30 R-A@07:00/K1
            book p2 F1 T-R@05:30 R-A@07:00/K1
            book p3 F2
            book p4 F3 R-A@11:00/K2
            book p6 X1
            """;

    /** The drawing with one text in place of another, which must be there. */
    static String with(String drawing, String text, String other) {
        if (!drawing.contains(text)) {
            throw new IllegalArgumentException("there is no '%s' to change".formatted(text));
        }
        return drawing.replace(text, other);
    }
}
