package org.muster.identity.name;

import java.util.Arrays;

/** How far sounds are from each other, in tenths of a wrong consonant. */
final class SoundCosts {
    static final int WRONG = 10;
    private static final int SIGNS = 128;

    /** Two sounds and their distance; all others are as far as can be. */
    private static final String NEAR =
            """
            ae2 ao2 ai4 au4 ei1 eo3 eu4 io4 iu3 ou1 yi0 ye3 wu1 wo2 5u1 5o3 5w0 5v0 wv2
            _a0 _e2 _o4 _i4 _90 _A0 _I0 _h4 _Q2 _E1 _V0 _*3 _u4
            9e0 9a2 9i2 9o3 9u3 9A0 9I1 9Q1 9Y2 9*1
            *e0 *o3 *i2 *a3 *y3 *65 *u5 *I2 *Y1 *A1
            6y0 6i1 630 6Y0 6e3 6Q0 6*4 8w0 850 8v1 8u1 8W0 8o3 8@0
            Ia0 Ie1 Io2 Ii3 Iu3 IV0 IE1 IA1 I_0 I*2
            Va0 Ve0 Vo0 Vi0 Vu0 V*0 VE0 VY2 VW2 V62
            Wu0 Wo0 Ww0 W50 Wv1 Wa5 We5 W@0 Wf5 Wb6
            Yi0 Yy0 Ye1 Ya4 Y32 YQ0 Y60 Y*1
            Qi0 Qy0 Qa0 Qe1 Q_0 QI1 QA1
            Aa0 Ae1 Ah1 At4 Ao3 Ai3 A*1
            Ea0 Ee0 Ei1 Eo1 Eu2 E*1 Eh5
            Xb0 Xp0 Xv4 XB0 XP1 Ff0 Fv1 Fp3 F55 FP0 FB4
            %k0 %q0 %g2 %K4 %12 %23 %C7 %#0 %!3
            $G0 $g0 $r3 $k4 $q3 $!0 $45 $J3 $K4
            ~z0 ~D0 ~d1 ~s4
            Jj0 Jg0 JZ1 J30 J40 J!0 Jy5 Jc4 J15
            jg5 j30 j40 jZ2 jz4 jc4 j14 jd6 jy5 jS6
            3Z0 341 3y0 3K2 3h2 3i2 3!5 3G4
            4g1 4Z0 4h4 4K4 4!0 4G2 4k6 4z5
            gG2 gk5 gq3 gh5 g!0 gK6 kq0 kK3 k!6 kG5 !h1 !G0 !K4 !q4 !y4
            Kh1 K11 KH0 K#1 Kq4 KG4 Hh0 H10 Hk3 #k0 #K0 #10 #q0 #23 #h4
            1S0 1c0 1k1 1h5 1s5 1C4 1q4 1Z5 1z6
            cS4 cC3 ct6 cs5 c23 c04 cq3 cz6
            2s0 2C0 2c2 2k3 2S3 2z2 2t5 2q3
            Cz1 Cs3 CS5 Ct5 CZ6 CT5
            sz3 sS3 sT3 s02 ss0 zZ3 zD2 zS5 z00 zT4 SZ5 S00 S;0 s;0 k04 K04 ;z4 ;C4
            tT1 TD3 Tf5 td4 tD5 dD1 Td5
            bp4 bv4 Bb0 Bv0 Bp3 B50 Bf5 BW4 pf4 fv2 f55 Pp0 Pf0 Pv2 Pb4 b56
            @v0 @o0 @u0 @w0 @50 @a5 @f5 @b6
            mn5 lr6 nl7 7l0 7r4 7n4 7d5 7s5
            """;

    /** What leaving out a sound costs; the others cost a little less than a wrong one. */
    private static final String LEFT_OUT =
            "a3 e3 i3 o3 u3 _5 90 *3 62 80 h3 y3 w4 54 I3 V4 E3 W5 Y4 Q3 A2 @5 r8 38 q8 71";

    /** The same beside a script that leaves vowels out. */
    private static final String LEFT_OUT_BESIDE_CONSONANTS = "a1 e1 i1 o1 u1 _3 *1 w3 51 61 E1 V1";

    private static final int OTHERS_LEFT_OUT = 9;

    private static final byte[] BETWEEN = between();
    private static final byte[] GAP = gaps(LEFT_OUT);
    private static final byte[] GAP_BESIDE_CONSONANTS =
            gaps(LEFT_OUT + " " + LEFT_OUT_BESIDE_CONSONANTS);

    private SoundCosts() {}

    static int between(char one, char other) {
        return BETWEEN[one * SIGNS + other];
    }

    static int gap(char sound, boolean besideConsonants) {
        return besideConsonants ? GAP_BESIDE_CONSONANTS[sound] : GAP[sound];
    }

    private static byte[] between() {
        byte[] costs = new byte[SIGNS * SIGNS];
        Arrays.fill(costs, (byte) WRONG);
        for (int sign = 0; sign < SIGNS; sign++) {
            costs[sign * SIGNS + sign] = 0;
        }
        for (String pair : NEAR.strip().split("\\s+", -1)) {
            byte cost = (byte) (pair.charAt(2) - '0');
            costs[pair.charAt(0) * SIGNS + pair.charAt(1)] = cost;
            costs[pair.charAt(1) * SIGNS + pair.charAt(0)] = cost;
        }
        return costs;
    }

    private static byte[] gaps(String table) {
        byte[] costs = new byte[SIGNS];
        Arrays.fill(costs, (byte) OTHERS_LEFT_OUT);
        for (String entry : table.split(" ", -1)) {
            costs[entry.charAt(0)] = (byte) (entry.charAt(1) - '0');
        }
        return costs;
    }
}
