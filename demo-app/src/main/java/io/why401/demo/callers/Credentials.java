package io.why401.demo.callers;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The secrets of one run: made when it starts, handed to the shop in its environment, gone when it ends. */
public record Credentials(String staffPassword, String partnerKey, String carrierSecret) {

    public static Credentials random() {
        SecureRandom random = new SecureRandom();
        return new Credentials(secret(random), secret(random), secret(random));
    }

    /** The names that Spring Boot binds to {@code shop.staff-password} and its neighbours. */
    public Map<String, String> environment() {
        return Map.of(
                "SHOP_STAFFPASSWORD", staffPassword,
                "SHOP_PARTNERKEY", partnerKey,
                "SHOP_CARRIERSECRET", carrierSecret);
    }

    /** 48 characters, and as many bytes: enough for HS256, few enough for BCrypt's limit of 72. */
    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[36];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
