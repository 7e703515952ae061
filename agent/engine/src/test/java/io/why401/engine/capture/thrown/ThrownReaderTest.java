package io.why401.engine.capture.thrown;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.redact.Scrubber;
import io.why401.engine.health.AgentHealth;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThrownReaderTest {

    private final Scrubber scrubber = new Scrubber();

    @Test
    void readsTypeLineageMessageAndCause() {
        ThrownFacts facts = read(new Coded("outer", new IllegalArgumentException("inner")));

        assertThat(facts.type()).isEqualTo(Coded.class.getName());
        assertThat(facts.lineage())
                .containsExactly(Coded.class.getName(), "java.lang.RuntimeException", "java.lang.Exception");
        assertThat(facts.is("java.lang.RuntimeException")).isTrue();
        assertThat(facts.message()).isEqualTo("outer");
        assertThat(facts.cause()).extracting(ThrownFacts::message).isEqualTo("inner");
    }

    @Test
    void scrubsAndCapsMessages() {
        scrubber.secret("hunter2-and-more");

        assertThat(read(new IllegalStateException("for hunter2-and-more\n")).message())
                .isEqualTo("for {redacted}?");
        assertThat(read(new IllegalStateException("a b ".repeat(16 * 1024))).message())
                .hasSize(300);
        assertThat(read(new IllegalStateException()).message()).isNull();
    }

    @Test
    void endsALoopOfCausesAndALongChain() {
        Exception first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        Exception chain = new IllegalStateException("end");
        for (int i = 0; i < 100; i++) {
            chain = new IllegalStateException("link", chain);
        }

        assertThat(depth(read(first))).isEqualTo(8);
        assertThat(depth(read(chain))).isEqualTo(8);
        assertThat(depth(read(new OwnCause()))).isEqualTo(1);
    }

    @Test
    void dropsTheMessageOfASilentTypeAndOfItsSubclassesWhole() {
        ExceptionDetails silent = new ExceptionDetails(Map.of(), Set.of("java.lang.IllegalArgumentException"));

        ThrownFacts facts = reader(silent).read(new NumberFormatException("token eyJ"), scrubber);

        assertThat(facts.message()).isNull();
        assertThat(facts.type()).isEqualTo("java.lang.NumberFormatException");
    }

    @Test
    void readsTheDetailsThatTheTablesAskFor() {
        scrubber.secret("hunter2-and-more");
        ExceptionDetails wanted = new ExceptionDetails(
                Map.of(
                        Coded.class.getName(),
                        Map.of("code", "getCode", "text", "getText", "broken", "getBroken", "absent", "getAbsent"),
                        "java.lang.Exception",
                        Map.of("inherited", "getCode", "code", "getText")),
                Set.of());

        ThrownFacts facts = reader(wanted).read(new Coded("m", null), scrubber);

        assertThat(facts.details())
                .containsOnly(Map.entry("code", "17"), Map.entry("inherited", "17"), Map.entry("text", "{redacted} x"));
    }

    @Test
    void goesOnWithoutAMessageThatCannotBeRead() {
        ThrownFacts facts = read(new BrokenMessage(new IllegalStateException("inner")));

        assertThat(facts.message()).isNull();
        assertThat(facts.cause()).extracting(ThrownFacts::message).isEqualTo("inner");
    }

    @Test
    void asksNoMessageOfAnApplicationsOwnOverride() throws Exception {
        Throwable own = new ByteBuddy()
                .subclass(IllegalStateException.class)
                .name("com.acme.Own")
                .method(ElementMatchers.named("getMessage"))
                .intercept(FixedValue.value("the application's code ran"))
                .make()
                .load(ThrownReaderTest.class.getClassLoader())
                .getLoaded()
                .getConstructor(String.class)
                .newInstance("plain");

        assertThat(read(own).message()).isNull();
        assertThat(read(own).type()).isEqualTo("com.acme.Own");
    }

    @Test
    void namesTheApplicationsFrameOnly() {
        Throwable thrown = new IllegalStateException();
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.springframework.Library", "check", "Library.java", 5),
            new StackTraceElement("com.acme.Orders", "find", "Orders.java", 42),
            new StackTraceElement("com.acme.Main", "main", "Main.java", 1)
        });
        Throwable bare = new IllegalStateException();
        bare.setStackTrace(new StackTraceElement[0]);

        assertThat(read(thrown).at().frame()).isEqualTo("com.acme.Orders.find:42");
        assertThat(read(bare).at().frame()).isNull();
    }

    private ThrownFacts read(Throwable thrown) {
        return reader(new ExceptionDetails(Map.of(), Set.of())).read(thrown, scrubber);
    }

    private static ThrownReader reader(ExceptionDetails wanted) {
        return new ThrownReader(new Members(new AgentHealth()), wanted);
    }

    private static int depth(@Nullable ThrownFacts facts) {
        return facts == null ? 0 : 1 + depth(facts.cause());
    }

    private static final class OwnCause extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }

    private static final class BrokenMessage extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenMessage(Throwable cause) {
            super(cause);
        }

        @Override
        public String getMessage() {
            throw new IllegalStateException("half built");
        }
    }

    @SuppressWarnings({"UnusedMethod", "DoNotCallSuggester"}) // By name.
    private static final class Coded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Coded(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        int getCode() {
            return 17;
        }

        String getText() {
            return "hunter2-and-more x";
        }

        String getBroken() {
            throw new IllegalStateException("half built");
        }
    }
}
