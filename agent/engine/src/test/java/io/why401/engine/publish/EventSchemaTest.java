package io.why401.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.why401.engine.capture.CredentialLocation;
import io.why401.engine.capture.CredentialProblem;
import io.why401.engine.capture.DecidedBy;
import io.why401.engine.capture.Dispatch;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.Scheme;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.diagnose.Cause;
import io.why401.engine.diagnose.Confidence;
import io.why401.engine.diagnose.Finding;
import io.why401.engine.diagnose.Prevention;
import io.why401.engine.diagnose.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The closed sets of the schema are those of the code: neither may grow without the other. */
class EventSchemaTest {

    static Stream<Arguments> closedSets() {
        return Stream.of(
                set("/properties/cause", Cause.values(), Cause::id),
                set("/properties/confidence", Confidence.values(), Confidence::id),
                set("/$defs/reason", Reason.values(), Reason::id),
                argumentSet(
                        "findings",
                        "/$defs/finding",
                        Stream.concat(Stream.of(Reason.values()), Stream.of(Prevention.values()))
                                .map(Finding::id)
                                .toList()),
                set("/properties/request/properties/dispatch", Dispatch.values(), Dispatch::id),
                set("/properties/credentials/properties/scheme", Scheme.values(), Scheme::id),
                set("/properties/credentials/properties/location", CredentialLocation.values(), CredentialLocation::id),
                set("/properties/credentials/properties/problem", CredentialProblem.values(), CredentialProblem::id),
                set("/properties/token/properties/kind", TokenFacts.Kind.values(), TokenFacts.Kind::id),
                set("/properties/rule/properties/source", RuleFacts.Source.values(), RuleFacts.Source::id),
                set("/properties/decision/properties/decided_by", DecidedBy.values(), DecidedBy::id));
    }

    private static <E> Arguments set(String pointer, E[] members, Function<E, String> id) {
        return argumentSet(pointer, pointer, Arrays.stream(members).map(id).toList());
    }

    @ParameterizedTest
    @MethodSource("closedSets")
    void listsExactlyTheMembersOfTheEnum(String pointer, List<String> ids) throws Exception {
        JsonNode list = new ObjectMapper().readTree(new EventSchema().text()).at(pointer + "/enum");

        assertThat(list.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(ids);
    }
}
