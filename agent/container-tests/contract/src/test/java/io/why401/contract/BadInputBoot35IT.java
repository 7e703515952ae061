package io.why401.contract;

import io.why401.contract.harness.Server;

@LongTail
final class BadInputBoot35IT extends BadInputContract {

    BadInputBoot35IT() {
        super(
                Server.BOOT_3_5,
                "/bearer/orders/7",
                "/basic/orders/7",
                "/form/orders/7",
                "/library/jjwt/orders/7",
                "/library/jose4j/answers/7");
    }
}
