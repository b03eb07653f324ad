package org.muster.server;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device that makes and shows one passkey, in software, with the browser around it. */
final class SoftKey {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final int SIZE = 32;

    private final KeyPair pair;
    private final byte[] id = new byte[SIZE];
    private byte[] handle = new byte[0];
    private int counter = 1;
    private boolean verifies = true;

    SoftKey() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        pair = pairs.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    String id() {
        return text(id);
    }

    /** What it says it was used so far; one less than before is a copy's. */
    void setCounter(int other) {
        counter = other;
    }

    /** From now on it does not ask its holder for finger or PIN. */
    void stopVerifying() {
        verifies = false;
    }

    /** From now on it says that it belongs to somebody else. */
    void pretend() {
        handle = new byte[SIZE];
    }

    String make(String asked, String origin) throws Exception {
        JsonNode options = JSON.readTree(asked);
        handle = bytes(options.at("/user/id").asString());
        byte[] data = data(options.at("/rp/id").asString(), WITH_KEY);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(0xa3);
        whole.writeBytes(cbor("fmt"));
        whole.writeBytes(cbor("none"));
        whole.writeBytes(cbor("attStmt"));
        whole.write(0xa0);
        whole.writeBytes(cbor("authData"));
        whole.write(0x58);
        whole.write(data.length);
        whole.writeBytes(data);
        return answer(
                Map.of(
                        "clientDataJSON",
                        text(said("webauthn.create", options, origin)),
                        "attestationObject",
                        text(whole.toByteArray())));
    }

    String show(String asked, String origin) throws Exception {
        JsonNode options = JSON.readTree(asked);
        counter++;
        byte[] data = data(options.get("rpId").asString(), 0);
        byte[] said = said("webauthn.get", options, origin);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(sha(said));
        return answer(
                Map.of(
                        "clientDataJSON",
                        text(said),
                        "authenticatorData",
                        text(data),
                        "signature",
                        text(signature.sign()),
                        "userHandle",
                        text(handle)));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(
                Map.of(
                        "id",
                        text(id),
                        "rawId",
                        text(id),
                        "type",
                        "public-key",
                        "response",
                        response,
                        "clientExtensionResults",
                        Map.of()));
    }

    private static byte[] said(String what, JsonNode options, String origin) {
        return JSON.writeValueAsBytes(
                Map.of(
                        "type",
                        what,
                        "challenge",
                        options.get("challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false));
    }

    private byte[] data(String place, int more) throws Exception {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha(place.getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT | (verifies ? VERIFIED : 0) | more);
        data.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        if (more == WITH_KEY) {
            data.writeBytes(new byte[16]);
            data.write(0);
            data.write(id.length);
            data.writeBytes(id);
            data.writeBytes(publicKey());
        }
        return data.toByteArray();
    }

    /** ES256 on P-256, as COSE writes it. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, SIZE});
        cose.writeBytes(unsigned(key.getW().getAffineX()));
        cose.writeBytes(new byte[] {0x22, 0x58, SIZE});
        cose.writeBytes(unsigned(key.getW().getAffineY()));
        return cose.toByteArray();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[SIZE];
        int from = Math.max(0, signed.length - SIZE);
        int length = signed.length - from;
        System.arraycopy(signed, from, bytes, SIZE - length, length);
        return bytes;
    }

    private static byte[] cbor(String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[letters.length + 1];
        all[0] = (byte) (0x60 + letters.length);
        System.arraycopy(letters, 0, all, 1, letters.length);
        return all;
    }

    private static byte[] sha(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
