package io.hivematrix.beacon.codex.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** Server certificate that is not trusted. The message has issuer and SHA-256 fingerprint, but no subject, an address. */
final class UntrustedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_ISSUER_LENGTH = 100;

    UntrustedCertificateException(X509Certificate certificate, CertificateException cause) {
        super(describe(certificate, isExpired(cause)), cause);
    }

    private static String describe(X509Certificate certificate, boolean expired) {
        String name = "its certificate (issuer " + issuer(certificate) + ", SHA-256 " + fingerprint(certificate) + ") ";
        return name + (expired ? "has expired" : "is not trusted; add its authority to BEACON_CA_FILE");
    }

    private static boolean isExpired(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return true;
            }
        }
        return false;
    }

    private static String issuer(X509Certificate certificate) {
        String name = String.valueOf(certificate.getIssuerX500Principal())
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return name.length() <= MAX_ISSUER_LENGTH ? name : name.substring(0, MAX_ISSUER_LENGTH) + "...";
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateException unknown) {
            return "unknown";
        }
    }
}
