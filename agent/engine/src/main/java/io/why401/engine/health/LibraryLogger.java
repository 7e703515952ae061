package io.why401.engine.health;

import io.why401.engine.settings.Settings.LogLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * What a library inside the agent logs becomes a line of {@link AgentLog}: warnings and errors as they are, the rest
 * only at {@code why401.log.level=debug}, since its good news is none of the operator's.
 */
final class LibraryLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    LibraryLogger(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return AgentLog.enabled(LogLevel.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return AgentLog.enabled(LogLevel.DEBUG);
    }

    @Override
    public boolean isWarnEnabled() {
        return AgentLog.enabled(LogLevel.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return AgentLog.enabled(LogLevel.ERROR);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable error) {
        String text = MessageFormatter.basicArrayFormat(message, arguments);
        String line =
                name.substring(name.lastIndexOf('.') + 1) + ": " + text + (error == null ? "" : " (" + error + ")");
        switch (level) {
            case ERROR -> AgentLog.error(line);
            case WARN -> AgentLog.warn(line);
            default -> AgentLog.debug(line);
        }
    }
}
