package org.muster.server.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Whether an answer of a browser holds: made for our place, over our challenge, by the key, after
 * the device made sure of who holds it, and with a counter that only rises.
 *
 * <p>Who made a device is not asked: a ministry's people bring their own.
 */
final class PasskeyCheck {
    /** In the order in which they are wished: ES256, EdDSA, RS256. */
    static final List<COSEAlgorithmIdentifier> KINDS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private static final boolean HOLDER_VERIFIED = true;
    private static final boolean HOLDER_PRESENT = true;

    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter credentials;

    PasskeyCheck() {
        ObjectConverter converter = new ObjectConverter();
        manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        credentials = new AttestedCredentialDataConverter(converter);
    }

    /** An answer as it was read, before anything of it is believed. */
    record Read(String id, AuthenticationData data) {}

    /**
     * @throws RuntimeException of many kinds where it is none
     */
    Read read(String answer) {
        AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
        return new Read(text(id(data).orElseThrow()), data);
    }

    // its marks of what may be missing are read as marks of what may be missing within
    @SuppressWarnings("NullAway")
    private static Optional<byte[]> id(AuthenticationData data) {
        return Optional.ofNullable(data.getCredentialId());
    }

    @SuppressWarnings("NullAway")
    private static Optional<byte[]> handle(AuthenticationData data) {
        return Optional.ofNullable(data.getUserHandle());
    }

    /**
     * The counter, where the answer holds.
     *
     * @throws RuntimeException of many kinds where it does not
     */
    long check(Read read, Passkey known, Challenge challenge, Site site) {
        Optional<byte[]> handle = handle(read.data());
        if (handle.isPresent() && !MessageDigest.isEqual(handle.get(), known.handle())) {
            throw new IllegalArgumentException("made for another account");
        }
        CredentialRecordImpl credential =
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        true,
                        known.backupEligible(),
                        false,
                        known.counter(),
                        credentials.convert(known.credential()),
                        null,
                        null,
                        null,
                        null);
        AuthenticationData checked =
                manager.verify(
                        read.data(),
                        new AuthenticationParameters(
                                property(challenge, site),
                                credential,
                                null,
                                HOLDER_VERIFIED,
                                HOLDER_PRESENT));
        return Optional.ofNullable(checked.getAuthenticatorData()).orElseThrow().getSignCount();
    }

    /**
     * A new one, where the answer holds.
     *
     * @throws RuntimeException of many kinds where it does not
     */
    Passkey make(
            String answer,
            Challenge challenge,
            Site site,
            String account,
            String label,
            byte[] handle,
            Instant now) {
        RegistrationData data =
                manager.verifyRegistrationResponseJSON(
                        answer,
                        new RegistrationParameters(
                                property(challenge, site),
                                KINDS.stream()
                                        .map(kind ->
                                                new PublicKeyCredentialParameters(
                                                        PublicKeyCredentialType.PUBLIC_KEY, kind))
                                        .toList(),
                                HOLDER_VERIFIED,
                                HOLDER_PRESENT));
        var told =
                Optional.ofNullable(data.getAttestationObject())
                        .map(AttestationObject::getAuthenticatorData)
                        .orElseThrow();
        var credential = Optional.ofNullable(told.getAttestedCredentialData()).orElseThrow();
        return new Passkey(
                account,
                text(credential.getCredentialId()),
                label,
                site.host(),
                handle,
                credentials.convert(credential),
                told.getSignCount(),
                told.isFlagBE(),
                now,
                Optional.empty());
    }

    private static ServerProperty property(Challenge challenge, Site site) {
        return ServerProperty.builder()
                .origin(Origin.create(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge.value()))
                .build();
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
