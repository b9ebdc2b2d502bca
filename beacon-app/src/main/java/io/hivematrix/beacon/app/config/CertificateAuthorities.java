package io.hivematrix.beacon.app.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificate authorities that outgoing connections trust: Java's and those of {@code BEACON_CA_FILE}. */
public final class CertificateAuthorities {

    private static final String PASSWORD_OF_NONE = "";

    private CertificateAuthorities() {}

    /**
     * Returns what decides which servers outgoing connections trust; empty if Java's own is sufficient.
     *
     * @throws SettingException if the file cannot be read or contains no certificate
     */
    public static Optional<TrustManagerFactory> trustManagers(Configuration configuration) {
        return configuration
                .find(BeaconSettings.BEACON_CA_FILE)
                .map(file -> trustManagers(file, configuration.describe(BeaconSettings.BEACON_CA_FILE, file)));
    }

    private static TrustManagerFactory trustManagers(Path file, String name) {
        String pem = TextFile.read(file).orElseThrow(() -> new SettingException(name + " does not exist"));
        try {
            List<Certificate> trusted = new ArrayList<>(certificates(pem));
            if (trusted.isEmpty()) {
                throw new SettingException(name + " contains no certificate in PEM format");
            }
            trusted.addAll(ofJava());
            return trustManagers(Optional.of(storeOf(trusted)));
        } catch (GeneralSecurityException | IOException invalid) {
            throw new SettingException(name + " contains a certificate that cannot be read", invalid);
        }
    }

    private static List<Certificate> certificates(String pem) throws GeneralSecurityException {
        return List.copyOf(CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<X509Certificate> ofJava() throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (TrustManager manager : trustManagers(Optional.empty()).getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                certificates.addAll(List.of(x509.getAcceptedIssuers()));
            }
        }
        return certificates;
    }

    private static KeyStore storeOf(List<Certificate> certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, PASSWORD_OF_NONE.toCharArray());
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(Integer.toString(i), certificates.get(i));
        }
        return store;
    }

    /** @param store the trusted certificates; empty for Java's */
    private static TrustManagerFactory trustManagers(Optional<KeyStore> store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store.orElse(null));
        return factory;
    }
}
