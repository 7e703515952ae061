package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.why401.engine.health.AgentHealth;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.implementation.FixedValue;
import org.junit.jupiter.api.Test;

class MembersTest {

    private final AgentHealth health = new AgentHealth();
    private final Members members = new Members(health);

    @Test
    void callsAnInterfaceMethodOnALambdaAndOnAHiddenClass() {
        Supplier<String> lambda = () -> "lambda";

        assertThat(members.call(lambda, "get")).isEqualTo("lambda");
        assertThat(members.call(List.of("a").iterator(), "next")).isEqualTo("a");
        assertThat(members.call(new Hidden(), "get")).isEqualTo("hidden");
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void callsPublicMethodsOfTheJdkAndNothingElseOfIt() {
        assertThat(members.call("text", "length")).isEqualTo(4);
        assertThat(members.text(Thread.State.NEW, "name")).isEqualTo("NEW");
        assertThat(members.call(Map.of("k", "v"), "get", "k")).isEqualTo("v");
        assertThat(members.fieldIfThere("text", "hash")).isNull();
    }

    @Test
    void readsPrivateAndInheritedFields() {
        assertThat(members.field(new Child(), "own")).isEqualTo(7);
        assertThat(members.field(new Child(), "secret")).isEqualTo("inherited");
        assertThat(members.fieldIfThere(new Child(), "SHARED")).isNull();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void callsPrivateAndInheritedMethodsAndPicksTheOverloadByTheArgument() {
        assertThat(members.call(new Child(), "hidden")).isEqualTo("private");
        assertThat(members.call(new Child(), "take", "a")).isEqualTo("text a");
        assertThat(members.call(new Child(), "take", 1)).isEqualTo("number 1");
        assertThat(members.call(new Child(), "nothing")).isNull();
    }

    @Test
    void callsAStaticMethodOfAClassBesideAnother() {
        assertThat(members.callStatic(new Child(), Holder.class.getName(), "held"))
                .isEqualTo("held");
        assertThat(health.errors()).isEmpty();
        assertThat(members.callStatic(new Child(), "com.example.NotThere", "held"))
                .isNull();
        assertThat(health.errors()).isNotEmpty();
    }

    /** Stands for SecurityContextHolder. */
    public static final class Holder {

        private Holder() {}

        public static String held() {
            return "held";
        }
    }

    @Test
    void callsASetterOfTwoArguments() {
        Child child = new Child();

        members.call(child, "setAttribute", "name", 1);

        assertThat(child.attributes).containsEntry("name", 1);
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(members.call(null, "get")).isNull();
        assertThat(members.call(null, "get", "a")).isNull();
        assertThat(members.field(null, "a")).isNull();
        assertThat(members.text(null, "get")).isNull();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void namesAMissingMemberOnceAndCountsEveryMiss() {
        for (int i = 0; i < 3; i++) {
            assertThat(members.call(new Child(), "absent")).isNull();
            assertThat(members.field(new Child(), "absent")).isNull();
        }
        members.call(new Child(), "setAbsent", "name", 1);

        assertThat(health.errors()).containsOnly(Map.entry("unresolved_name", 7L));
        assertThat(health.details().values())
                .containsExactlyInAnyOrder(
                        Child.class.getName() + " has no absent()",
                        Child.class.getName() + " has no absent",
                        Child.class.getName() + " has no setAbsent(String, Object)");
    }

    @Test
    void isSilentAboutAMemberThatOnlySomeVersionsHave() {
        assertThat(members.callIfThere(new Child(), "absent")).isNull();
        assertThat(members.fieldIfThere(new Child(), "absent")).isNull();
        assertThat(health.errors()).isEmpty();

        members.call(new Child(), "absent");
        assertThat(health.errors()).containsEntry("unresolved_name", 1L);
    }

    @Test
    void wrapsWhatTheMemberThrows() {
        assertThatThrownBy(() -> members.call(new Child(), "fails"))
                .isInstanceOf(Members.Unreadable.class)
                .hasMessage("fails")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> members.call(new Child(), "take", new Thread[0].getClass()))
                .isInstanceOf(Members.Unreadable.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void readsNothingFromAClassThatNamesAClassThatIsNotThere() throws Exception {
        TypeDescription gone = InstrumentedType.Default.of(
                "com.acme.Gone", TypeDescription.ForLoadedType.of(Object.class).asGenericType(), 1);
        Object target = new ByteBuddy()
                .subclass(Child.class)
                .name("com.acme.Incomplete")
                .defineMethod("optional", gone, Visibility.PUBLIC)
                .intercept(FixedValue.nullValue())
                .make()
                .load(Child.class.getClassLoader())
                .getLoaded()
                .getConstructor()
                .newInstance();

        assertThat(members.callIfThere(target, "optional")).isNull();
        assertThat(members.call(target, "take", "a")).isEqualTo("text a");
        assertThat(members.field(target, "secret")).isEqualTo("inherited");
    }

    static class Parent {
        private final String secret = "inherited";

        @SuppressWarnings("UnusedMethod") // By name.
        private String hidden() {
            return "private";
        }

        String read() {
            return secret + hidden();
        }
    }

    /** Public for its subclass in another package. */
    public static class Child extends Parent {
        static final String SHARED = "static";

        private final int own = 7;
        final Map<String, Object> attributes = new HashMap<>();

        public Child() {}

        int readOwn() {
            return own;
        }

        public String take(Integer number) {
            return "number " + number;
        }

        public String take(String text) {
            return "text " + text;
        }

        public String take(Class<?> type) {
            throw new StackOverflowError(type.getName());
        }

        public void nothing() {}

        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        public String fails() throws IOException {
            throw new IOException("own");
        }
    }

    private static final class Hidden implements Supplier<String>, Iterable<String> {
        @Override
        public String get() {
            return "hidden";
        }

        @Override
        public Iterator<String> iterator() {
            return List.of("a").iterator();
        }
    }
}
