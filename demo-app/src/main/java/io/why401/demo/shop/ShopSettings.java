package io.why401.demo.shop;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the shop is told at start.
 *
 * @param keySet the identity provider's JSON Web Key Set
 * @param staffPassword of every account of the staff
 * @param partnerKey the one API key that partners may use
 * @param carrierSecret at least 32 bytes, shared with the carriers, who sign their tokens with it
 * @param endsWithInput whether the shop stops when its standard input ends, that is, when whoever started it is gone
 */
@ConfigurationProperties("shop")
public record ShopSettings(
        URI keySet,
        String issuer,
        String audience,
        String staffPassword,
        String partnerKey,
        String carrierSecret,
        boolean endsWithInput) {}
