package io.why401.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.util.internal.logging.InternalLoggerFactory;
import io.why401.engine.settings.Settings.LogLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LibraryLoggingTest {

    @AfterEach
    void backToTheDefaultLevel() {
        AgentLog.level(LogLevel.INFO);
    }

    @Test
    void isTheProviderThatSlf4jFinds() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LibraryLogging.class);
    }

    @Test
    void isWhatMicrometerLogsThrough() {
        assertThat(InternalLoggerFactory.getDefaultFactory().getClass().getSimpleName())
                .isEqualTo("Slf4JLoggerFactory");
    }

    @Test
    void keepsGoodNewsOfLibrariesToTheDebugLevel() {
        Logger logger = LoggerFactory.getLogger("io.micrometer.Some");

        assertThat(logger.isInfoEnabled()).isFalse();
        assertThat(logger.isWarnEnabled()).isTrue();

        AgentLog.level(LogLevel.DEBUG);
        assertThat(logger.isInfoEnabled()).isTrue();
        assertThat(logger.isTraceEnabled()).isFalse();

        AgentLog.level(LogLevel.OFF);
        assertThat(logger.isErrorEnabled()).isFalse();
    }
}
