package org.muster.server.access.passkey;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that a device or a security key holds for an account. Kept is its public half.
 *
 * @param id what the device calls it, in base64url
 * @param label what its owner calls it
 * @param place the host for which it was made; it works at no other
 * @param handle what the device knows the account by: random, so that it tells no name
 * @param credential the public key with its algorithm, as the device told them
 * @param counter how often the device says that it was used; some always say 0
 * @param backupEligible whether the owner's other devices may get it
 */
public record Passkey(
        String account,
        String id,
        String label,
        String place,
        byte[] handle,
        byte[] credential,
        long counter,
        boolean backupEligible,
        Instant made,
        Optional<Instant> used) {

    Passkey used(long otherCounter, Instant now) {
        return new Passkey(
                account,
                id,
                label,
                place,
                handle,
                credential,
                otherCounter,
                backupEligible,
                made,
                Optional.of(now));
    }

    Passkey withLabel(String other) {
        return new Passkey(
                account, id, other, place, handle, credential, counter, backupEligible, made, used);
    }

    @Override
    public String toString() {
        return "Passkey[" + account + "]";
    }
}
