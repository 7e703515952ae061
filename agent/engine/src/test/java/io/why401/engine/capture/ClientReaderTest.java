package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientReaderTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.17.4, 192.168.17.0/24",
        "10.0.0.1, 10.0.0.0/24",
        "203.0.113.9:51234, 203.0.113.0/24",
        "::ffff:203.0.113.9, 203.0.113.0/24",
        "2001:db8:85a3:8d3:1319:8a2e:370:7348, 2001:db8:85a3::/48",
        "2001:db8::5, 2001:db8:0::/48",
        "2001::5:6:7, 2001:0:0::/48",
        "fe80::1, fe80:0:0::/48",
        "fe80::1%eth0, fe80:0:0::/48",
        "::1, 0:0:0::/48",
        "::, 0:0:0::/48",
        "[2001:db8:1::7]:443, 2001:db8:1::/48"
    })
    void keepsTheNetworkOfAnAddress(String address, String network) {
        assertThat(ClientReader.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "unknown",
                "localhost",
                "laptop-of-alice.example.com",
                "_hidden",
                "1.2.3",
                "a:b",
                "secret:::x"
            })
    void leavesOutWhatIsNoAddress(@Nullable String text) {
        assertThat(ClientReader.network(text)).isNull();
    }
}
