package io.why401.demo.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the shop, with or without the agent. */
@SpringBootApplication(scanBasePackages = {"io.why401.demo.shop", "io.why401.demo.guards", "io.why401.demo.stock"})
@ConfigurationPropertiesScan
public class ShopApplication {

    public static void main(String[] args) {
        ConfigurableApplicationContext shop = SpringApplication.run(ShopApplication.class, args);
        if (shop.getBean(ShopSettings.class).endsWithInput()) {
            Thread watcher = new Thread(() -> stopWhenInputEnds(shop), "input-watcher");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    /** Holds even when the starter was killed without a chance to say goodbye: the kernel closes its end of the pipe. */
    private static void stopWhenInputEnds(ConfigurableApplicationContext shop) {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // An exit, not a close alone: a thread of somebody else's must not keep the JVM.
            System.exit(SpringApplication.exit(shop));
        }
    }
}
