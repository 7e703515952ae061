package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.why401.engine.health.AgentHealth;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembersTest {

    private final AgentHealth health = new AgentHealth();
    private final Members members = new Members(health);

    @Test
    void callsAnInterfaceMethodOnALambdaAndOnAHiddenClass() {
        Supplier<String> lambda = () -> "from a lambda";
        List<String> hidden = List.of("a", "b");

        assertThat(members.call(lambda, "get")).isEqualTo("from a lambda");
        assertThat(members.call(hidden, "size")).isEqualTo(2);
        assertThat(members.call(Map.of("k", 1).entrySet().iterator().next(), "getKey"))
                .isEqualTo("k");
    }

    @Test
    void callsPublicMethodsOfTheJdkWhoseClassesAreClosed() {
        Enumeration<String> elements = Collections.enumeration(List.of("first"));

        assertThat(members.call(elements, "hasMoreElements")).isEqualTo(true);
        assertThat(members.call(elements, "nextElement")).isEqualTo("first");
        assertThat(members.call("text", "length")).isEqualTo(4);
    }

    @Test
    void reachesWhatIsPrivateInheritedOrPrimitive() {
        Child child = new Child();

        assertThat(members.call(child, "own")).isEqualTo("own");
        assertThat(members.call(child, "number")).isEqualTo(7);
        assertThat(members.field(child, "secret")).isEqualTo("kept");
        assertThat(members.field(child, "count")).isEqualTo(3);
        assertThat(members.field(child, "shadowed")).isEqualTo("child's");
    }

    @Test
    void callsWithOneArgumentOfAnySuitableType() {
        Child child = new Child();

        assertThat(members.call(child, "note", 1)).isEqualTo("note 1");
        assertThat(members.call(child, "greet", "you")).isEqualTo("hello you");
        assertThat(members.call(child, "answer", "wide")).isEqualTo("object wide");
    }

    @Test
    void callsASetterOfNameAndValue() {
        Child child = new Child();

        members.call(child, "setAttribute", "name", 5);

        assertThat(members.field(child, "secret")).isEqualTo("name=5");
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(members.call(null, "anything")).isNull();
        assertThat(members.call(null, "anything", "x")).isNull();
        assertThat(members.callIfThere(null, "anything")).isNull();
        assertThat(members.field(null, "anything")).isNull();
        assertThat(members.text(null, "anything")).isNull();
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void countsAMissingNameOnceForEachClass() {
        for (int i = 0; i < 1000; i++) {
            assertThat(members.call(new Child(), "gone")).isNull();
            assertThat(members.field(new Child(), "goneToo")).isNull();
        }

        assertThat(health.errors()).containsEntry("unresolved_name", 2L);
        assertThat(health.details().values())
                .containsExactlyInAnyOrder(
                        Child.class.getName() + " has no gone()", Child.class.getName() + " has no goneToo");
    }

    @Test
    void isSilentAboutWhatOnlySomeVersionsHave() {
        assertThat(members.callIfThere(new Child(), "gone")).isNull();
        assertThat(members.fieldIfThere(new Child(), "gone")).isNull();

        assertThat(health.errors()).isEmpty();
    }

    @Test
    void wrapsWhatTheMemberThrowsCheckedOrNot() {
        assertThatThrownBy(() -> members.call(new Child(), "fails"))
                .isInstanceOf(Members.Unreadable.class)
                .hasMessage("fails")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> members.call(new Child(), "overflows"))
                .isInstanceOf(Members.Unreadable.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @SuppressWarnings("unused") // Called by name.
    private static class Parent {
        private String secret = "kept";

        private final String shadowed = "parent's";

        private int number() {
            return 7;
        }

        void setAttribute(String name, Object value) {
            secret = name + "=" + value;
        }
    }

    @SuppressWarnings({"unused", "DoNotCallSuggester"}) // Called by name.
    private static final class Child extends Parent implements Iterable<String> {

        private final int count = 3;

        private final String shadowed = "child's";

        private String own() {
            return "own";
        }

        Object note(int index) {
            return "note " + index;
        }

        String greet(CharSequence name) {
            return "hello " + name;
        }

        String answer(Object value) {
            return "object " + value;
        }

        void fails() throws IOException {
            throw new IOException("disk");
        }

        void overflows() {
            throw new StackOverflowError();
        }

        @Override
        public @Nullable Iterator<String> iterator() {
            return null;
        }
    }
}
