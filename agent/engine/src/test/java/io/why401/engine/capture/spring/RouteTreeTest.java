package io.why401.engine.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree finds what each pattern by itself says. */
class RouteTreeTest {

    private static final List<String> SEGMENTS =
            List.of("a", "b", "", "{id}", "{id:[0-9]+}", "*", "a*", "?", "**", "{*rest}", "a-{b}");
    private static final List<String> WORDS = List.of("a", "b", "", "ab", "a-b", "7", "c");

    @Test
    void findsTheRoutesWhosePatternsMatch() {
        Random random = new Random(401);
        List<Route> routes = Stream.generate(() -> path(random, SEGMENTS))
                .limit(400)
                .map(RoutePattern::of)
                .map(pattern -> new Route(random.nextBoolean() ? pattern : pattern.andSlashed(), Set.of(), null))
                .toList();
        RouteTree tree = new RouteTree(routes);

        for (int i = 0; i < 4_000; i++) {
            String[] path = path(random, WORDS).split("/", -1);
            assertThat(tree.matching(path))
                    .as(String.join("/", path))
                    .containsExactlyInAnyOrderElementsOf(routes.stream()
                            .filter(route -> route.pattern().matches(path))
                            .toList());
        }
    }

    private static String path(Random random, List<String> segments) {
        StringBuilder path = new StringBuilder();
        IntStream.rangeClosed(0, random.nextInt(4))
                .forEach(i -> path.append('/').append(segments.get(random.nextInt(segments.size()))));
        return path.toString();
    }
}
