package io.why401.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @Test
    void attachesWithSettingsAsOneWordOrMany() throws Refused {
        assertThat(Command.parse("attach", "4711")).isEqualTo(new Command.Attach(4711, ""));
        assertThat(Command.parse("attach", "4711", "endpoint=off,queue.size=10"))
                .isEqualTo(new Command.Attach(4711, "endpoint=off,queue.size=10"));
        assertThat(Command.parse("attach", "4711", "endpoint=off", "events.file=/var/log/a b.jsonl"))
                .isEqualTo(new Command.Attach(4711, "endpoint=off,events.file=/var/log/a b.jsonl"));
    }

    @Test
    void detaches() throws Refused {
        assertThat(Command.parse("detach", "4711")).isEqualTo(new Command.Detach(4711));
    }

    @Test
    void helpsWhoeverSaysNothing() throws Refused {
        assertThat(Command.parse()).isEqualTo(new Command.Help());
        assertThat(Command.parse("--help")).isEqualTo(new Command.Help());
        assertThat(Command.parse("--version")).isEqualTo(new Command.Version());
    }

    @ParameterizedTest
    @CsvSource({
        "'attach', attach needs a process id",
        "'detach', detach needs a process id",
        "'attach com.example.Shop', com.example.Shop is no process id",
        "'attach -1', -1 is no process id",
        "'detach 4711 now', detach takes a process id and nothing else",
        "'watch 4711', there is no command watch"
    })
    void saysWhatIsWrong(String arguments, String line) {
        assertThatThrownBy(() -> Command.parse(arguments.split(" ", -1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.exit()).isEqualTo(Exit.MISUSED))
                .hasMessage(line + "; see --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "endpoint=off", "attach=1", "detach=1", "detached"})
    void takesAnAgentsArgumentForSettingsUnlessItIsReserved(String argument) {
        assertThat(AgentCall.parse(argument)).isEqualTo(new AgentCall(false, null, argument));
    }

    @Test
    void namesTheJarBesideTheSettings() {
        File jar = new File("/opt/my agents/why401-agent.jar");

        assertThat(AgentCall.parse(AgentCall.attach(jar, "a=b,c"))).isEqualTo(new AgentCall(false, jar, "a=b,c"));
        assertThat(AgentCall.parse(AgentCall.attach(jar, ""))).isEqualTo(new AgentCall(false, jar, ""));
        assertThat(AgentCall.parse(AgentCall.DETACH).detaches()).isTrue();
    }
}
