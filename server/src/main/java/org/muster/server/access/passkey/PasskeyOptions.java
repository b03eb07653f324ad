package org.muster.server.access.passkey;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is asked, in the form that browsers know. */
final class PasskeyOptions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WAITS_MS = 300_000;
    private static final String KIND = "public-key";
    private static final String REQUIRED = "required";

    private PasskeyOptions() {}

    /** To show one of these, or any where none is named. */
    static String showing(Challenge challenge, Site site, List<Passkey> one) {
        return JSON.writeValueAsString(
                Map.of(
                        "challenge",
                        PasskeyCheck.text(challenge.value()),
                        "rpId",
                        site.host(),
                        "userVerification",
                        REQUIRED,
                        "timeout",
                        WAITS_MS,
                        "allowCredentials",
                        listed(one)));
    }

    /**
     * To make one that the device finds by itself, on a device that has none of the account yet.
     */
    static String making(
            Challenge challenge,
            Site site,
            byte[] handle,
            String account,
            String displayName,
            List<Passkey> there) {
        return JSON.writeValueAsString(
                Map.of(
                        "challenge",
                        PasskeyCheck.text(challenge.value()),
                        "rp",
                        Map.of("id", site.host(), "name", "Muster"),
                        "user",
                        Map.of(
                                "id",
                                PasskeyCheck.text(handle),
                                "name",
                                account,
                                "displayName",
                                displayName),
                        "pubKeyCredParams",
                        PasskeyCheck.KINDS.stream().map(PasskeyOptions::kind).toList(),
                        "excludeCredentials",
                        listed(there),
                        "authenticatorSelection",
                        Map.of(
                                "residentKey",
                                REQUIRED,
                                "requireResidentKey",
                                true,
                                "userVerification",
                                REQUIRED),
                        "attestation",
                        "none",
                        "timeout",
                        WAITS_MS));
    }

    private static Map<String, Object> kind(COSEAlgorithmIdentifier kind) {
        return Map.of("type", KIND, "alg", kind.getValue());
    }

    private static List<Map<String, String>> listed(List<Passkey> passkeys) {
        return passkeys.stream().map(each -> Map.of("type", KIND, "id", each.id())).toList();
    }
}
