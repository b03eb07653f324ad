package org.muster.ledger.anchor;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Asks for and checks time stamps of RFC 3161. A certificate that was withdrawn is not noticed: ask
 * its authority.
 */
public final class TimeStamp {
    private TimeStamp() {}

    /** How an authority is asked: takes a request and gives its answer, both in DER. */
    @FunctionalInterface
    public interface Authority {
        byte[] ask(byte[] request) throws IOException;
    }

    /**
     * The same anchor with the authority's time stamp.
     *
     * @param nonce so that no old answer is taken
     * @throws IOException with a sentence when it does not answer, refuses, or answers something
     *     else
     */
    public static Anchor stamp(Anchor anchor, Authority authority, BigInteger nonce)
            throws IOException {
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        TimeStampRequest request =
                asking.generate(TSPAlgorithms.SHA256, digest(anchor.stamped()), nonce);
        byte[] answer = authority.ask(request.getEncoded());
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException(
                        "The time-stamp authority refused: "
                                + String.valueOf(response.getStatusString())
                                + ".");
            }
            return anchor.withToken(Base64.getEncoder().encodeToString(token.getEncoded()));
        } catch (TSPException e) {
            throw new IOException(
                    "What the time-stamp authority answered is no time stamp of this anchor ("
                            + e.getMessage()
                            + ").",
                    e);
        }
    }

    private static final StampChecked UNREADABLE =
            new StampChecked.Bad("it is not as it was signed, or cannot be read");

    /**
     * Checks the anchor's time stamp.
     *
     * @param authorities certificates that are believed; with none it is not asked who signed
     * @throws IllegalArgumentException when the anchor has none
     */
    public static StampChecked check(Anchor anchor, Collection<X509Certificate> authorities) {
        String text = anchor.token().orElseThrow(IllegalArgumentException::new);
        try {
            TimeStampToken token =
                    new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(text)));
            if (!isOf(token, anchor)) {
                return new StampChecked.Bad("it was given for something else than this anchor");
            }
            X509CertificateHolder signer = findSigner(token);
            if (signer == null) {
                return new StampChecked.Bad("the certificate of who signed it is not in it");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            Instant at = token.getTimeStampInfo().getGenTime().toInstant();
            if (!authorities.isEmpty()) {
                requireChain(token, signer, authorities);
            }
            return new StampChecked.Good(
                    at, signer.getSubject().toString(), !authorities.isEmpty());
        } catch (GeneralSecurityException e) {
            return new StampChecked.Bad(
                    "who signed it is not vouched for by the certificates that were given");
        } catch (TSPException | CMSException | OperatorCreationException | IOException e) {
            return UNREADABLE;
        } catch (RuntimeException e) {
            return UNREADABLE; // its reader meets what is no certificate with many of them
        }
    }

    private static boolean isOf(TimeStampToken token, Anchor anchor) {
        return token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                && Arrays.equals(
                        token.getTimeStampInfo().getMessageImprintDigest(),
                        digest(anchor.stamped()));
    }

    private static @Nullable X509CertificateHolder findSigner(TimeStampToken token) {
        return token.getCertificates().getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElse(null);
    }

    /** From who signed to one of those given, as it was at the time of the stamp. */
    private static void requireChain(
            TimeStampToken token,
            X509CertificateHolder signer,
            Collection<X509Certificate> authorities)
            throws GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> known = new ArrayList<>(authorities);
        for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
            known.add(converter.getCertificate(each));
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(converter.getCertificate(signer));
        Set<TrustAnchor> trusted =
                authorities.stream()
                        .map(each -> new TrustAnchor(each, null))
                        .collect(Collectors.toSet());
        PKIXBuilderParameters how = new PKIXBuilderParameters(trusted, target);
        how.setRevocationEnabled(false);
        how.setDate(Date.from(token.getTimeStampInfo().getGenTime().toInstant()));
        how.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        var unused = CertPathBuilder.getInstance("PKIX").build(how);
    }

    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
