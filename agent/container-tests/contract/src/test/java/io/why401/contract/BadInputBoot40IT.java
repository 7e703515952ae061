package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class BadInputBoot40IT extends BadInputContract {

    BadInputBoot40IT() {
        super(
                Server.BOOT_4_0,
                "/bearer/orders/7",
                "/basic/orders/7",
                "/form/orders/7",
                "/library/jjwt/orders/7",
                "/library/jose4j/answers/7");
    }
}
