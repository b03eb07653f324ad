package org.muster.planning.bep;

import java.util.function.IntUnaryOperator;

/** What all choices of tours in a branch keep to: at most so much, of an amount by tour. */
record Rule(byte[] amount, int most) {

    static Rule of(int size, int[] tours, IntUnaryOperator amount, int most) {
        byte[] amounts = new byte[size];
        for (int tour : tours) {
            amounts[tour] = (byte) amount.applyAsInt(tour);
        }
        return new Rule(amounts, most);
    }
}
