package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientReaderTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.0/24",
        "192.0.2.17:5678, 192.0.2.0/24",
        "::ffff:192.0.2.17, 192.0.2.0/24",
        "::FFFF:192.0.2.17, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "2001:db8:1::6, 2001:db8:1::/48",
        "2001:db8::6, 2001:db8:0::/48",
        "2001::5:6, 2001:0:0::/48",
        "::1, 0:0:0::/48",
        "0:0:0:0:0:0:0:1, 0:0:0::/48",
        "::, 0:0:0::/48",
        "1::, 1:0:0::/48",
        "fe80::1%eth0, fe80:0:0::/48",
        "[2001:db8:1::6], 2001:db8:1::/48",
        "[2001:db8:1::6]:443, 2001:db8:1::/48",
        "64:ff9b::192.0.2.17, 64:ff9b:0::/48"
    })
    void keepsTheNetworkOfAnAddress(String address, String network) {
        assertThat(ClientReader.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "client.example.org",
                "/run/app.sock",
                "192.0.2",
                "a:b",
                "1:2:3",
                "1:2:3%x",
                ".",
                ":",
                "x::y"
            })
    void keepsNothingOfWhatIsNoAddress(String address) {
        assertThat(ClientReader.network(address)).isNull();
    }

    @Test
    void keepsNothingOfNothing() {
        assertThat(ClientReader.network(null)).isNull();
    }
}
