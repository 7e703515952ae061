package io.why401.engine.capture.thrown;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.health.AgentHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThrownReaderTest {

    private final Scrubber scrubber = new Scrubber();
    private final ThrownReader reader = new ThrownReader(
            new Members(new AgentHealth()),
            new ExceptionDetails(
                    Map.of(
                            Coded.class.getName(),
                            Map.of("code", "getCode", "owner", "getOwner.getName"),
                            Throws.class.getName(),
                            Map.of("code", "getCode", "other", "getOther")),
                    Set.of(Silent.class.getName())));

    @Test
    void readsTypeLineageMessageAndCauses() {
        ThrownFacts facts = reader.read(new UncheckedIOException("outer", new IOException("inner")), scrubber);

        assertThat(facts.type()).isEqualTo("java.io.UncheckedIOException");
        assertThat(facts.lineage())
                .containsExactly("java.io.UncheckedIOException", "java.lang.RuntimeException", "java.lang.Exception");
        assertThat(facts.message()).isEqualTo("outer");
        assertThat(facts.cause()).satisfies(cause -> {
            assertThat(cause.message()).isEqualTo("inner");
            assertThat(cause.cause()).isNull();
        });
    }

    @Test
    void readsAtMostEightOfAChainAndOfACircle() {
        Exception deep = new IllegalStateException("root");
        for (int i = 0; i < 100; i++) {
            deep = new IllegalStateException("level " + i, deep);
        }
        Exception one = new IllegalStateException("one");
        Exception two = new IllegalStateException("two", one);
        one.initCause(two);

        assertThat(depth(reader.read(deep, scrubber))).isEqualTo(8);
        assertThat(depth(reader.read(two, scrubber))).isEqualTo(8);
        assertThat(depth(reader.read(new OwnCause(), scrubber))).isEqualTo(1);
    }

    @Test
    void takesTheSecretsOutOfMessagesAndCapsThem() {
        scrubber.secret("hunter2");

        assertThat(reader.read(new IllegalStateException("bad hunter2 " + "x ".repeat(10_000)), scrubber)
                        .message())
                .startsWith("bad {redacted} x ")
                .hasSize(300);
    }

    @Test
    void dropsTheMessagesOfSilentTypesAndWhatWrappersQuoteOfThem() {
        Exception silent = new SilentChild("claims {sub=alice}");
        Exception wrapper = new IllegalStateException("Cannot decode: " + silent.getMessage(), silent);
        Exception plain = new RuntimeException(wrapper);

        assertThat(reader.read(silent, scrubber).message()).isNull();
        ThrownFacts facts = reader.read(plain, scrubber);
        assertThat(facts.toString()).doesNotContain("alice");
        assertThat(facts.cause())
                .satisfies(cause -> assertThat(cause.message()).isEqualTo("Cannot decode: {redacted}"));
    }

    @Test
    void readsTheDetailsThatAFamilyAsksFor() {
        ThrownFacts facts = reader.read(new CodedChild(), scrubber);

        assertThat(facts.details()).containsExactlyInAnyOrderEntriesOf(Map.of("code", "17", "owner", "jose"));
        assertThat(facts.is(Coded.class.getName())).isTrue();
        assertThat(facts.is("java.io.IOException")).isFalse();
    }

    @Test
    void losesOnlyTheDetailWhoseGetterThrows() {
        assertThat(reader.read(new Throws(), scrubber).details()).containsExactly(Map.entry("other", "kept"));
    }

    @Test
    void survivesAnExceptionWhoseCauseThrows() {
        ThrownFacts facts = reader.read(new CauseThrows(), scrubber);

        assertThat(facts.type()).isEqualTo(CauseThrows.class.getName());
        assertThat(facts.cause()).isNull();
    }

    @Test
    void doesNotAskAnApplicationsOwnMessage() throws Exception {
        Class<?> own = Fixtures.exceptionWithItsOwnMessage("com.acme.OwnMessage");
        Throwable exception = (Throwable) own.getConstructor().newInstance();

        assertThat(exception.getMessage()).isEqualTo("asked");
        assertThat(reader.read(exception, scrubber).message()).isNull();
    }

    @Test
    void namesTheApplicationsFrameThatThrew() {
        Exception thrown = new IllegalStateException();
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("io.jsonwebtoken.impl.DefaultJwtParser", "parse", "DefaultJwtParser.java", 400),
            new StackTraceElement("com.acme.JwtFilter$$SpringCGLIB$$0", "doFilter", null, -1),
            new StackTraceElement("com.acme.JwtFilter", "doFilter", "JwtFilter.java", 42),
        });

        assertThat(reader.read(thrown, scrubber).at()).isEqualTo("com.acme.JwtFilter.doFilter:42");
        thrown.setStackTrace(new StackTraceElement[0]);
        assertThat(reader.read(thrown, scrubber).at()).isNull();
    }

    private static int depth(ThrownFacts facts) {
        int depth = 0;
        for (ThrownFacts at = facts; at != null; at = at.cause()) {
            depth++;
        }
        return depth;
    }

    static class Coded extends RuntimeException {
        private static final long serialVersionUID = 1;

        public List<Integer> getCode() {
            return List.of(17);
        }

        public Owner getOwner() {
            return new Owner("jose");
        }
    }

    record Owner(String getName) {}

    static final class CodedChild extends Coded {
        private static final long serialVersionUID = 1;
    }

    @SuppressWarnings("DoNotCallSuggester") // Called by name.
    static final class Throws extends RuntimeException {
        private static final long serialVersionUID = 1;

        public String getCode() {
            throw new UnsupportedOperationException();
        }

        public String getOther() {
            return "kept";
        }
    }

    static class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Silent(String message) {
            super(message);
        }
    }

    static final class SilentChild extends Silent {
        private static final long serialVersionUID = 1;

        SilentChild(String message) {
            super(message);
        }
    }

    static final class OwnCause extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }

    static final class CauseThrows extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("closed");
        }
    }
}
