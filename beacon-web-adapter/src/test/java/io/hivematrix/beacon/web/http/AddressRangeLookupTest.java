package io.hivematrix.beacon.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lookup of a name takes seconds where no name server responds, and would block a worker. */
class AddressRangeLookupTest {

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.300", "999.1.1.1", ".:", "..:1", "1.2.3.4:", "256.256.256.256"})
    @Timeout(2)
    void invalidAddress_isNotLookedUp(String text) {
        assertThat(AddressRange.parseAddress(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.255", "0.0.0.0", "::1", "2001:db8::1", "::ffff:192.0.2.1"})
    void validAddress_isParsed(String text) {
        assertThat(AddressRange.parseAddress(text)).isPresent();
    }
}
