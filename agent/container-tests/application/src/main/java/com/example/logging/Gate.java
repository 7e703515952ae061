package com.example.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Lets no line of one logger pass while there is a file {@code blocked}, and throws while there is a file {@code broken}. */
public final class Gate extends TurboFilter {

    private static final Path BLOCKED = Path.of("blocked");
    private static final Path BROKEN = Path.of("broken");

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (logger.getName().equals("why401")) {
            if (Files.exists(BROKEN)) {
                throw new IllegalStateException("of this test");
            }
            while (Files.exists(BLOCKED)) {
                LockSupport.parkNanos(10_000_000);
            }
        }
        return FilterReply.NEUTRAL;
    }
}
