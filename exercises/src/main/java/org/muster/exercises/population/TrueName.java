package org.muster.exercises.population;

/**
 * How somebody is called. {@code family} is the name in use, {@code birthFamily} the one of birth;
 * the same where nobody married into another. Either name may be empty for those who have only one.
 * The own-script forms are empty where the script is Latin.
 */
record TrueName(
        String given,
        String family,
        String birthFamily,
        String ownGiven,
        String ownFamily,
        String area) {

    boolean isInOwnScript() {
        return !ownGiven.isEmpty() || !ownFamily.isEmpty();
    }
}
