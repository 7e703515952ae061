package io.why401.engine.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What Grafana takes without a word and shows wrongly. The queries are tried on a Prometheus by the demo's tests. */
class DashboardsTest {

    private static final int COLUMNS = 24;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::\\w+)?}|\\$(\\w+)");
    private static final Pattern SELECTOR = Pattern.compile("(why401_\\w+|http_server\\w+)\\{([^}]*)}");
    /** Those of Grafana itself, and groups in label_replace. */
    private static final Pattern FOREIGN = Pattern.compile("__\\w+|\\d");

    private static final Set<String> WITHOUT_UNIT = Set.of("text", "logs");

    static Stream<String> files() {
        return GrafanaFiles.all().keySet().stream().sorted();
    }

    /** When it fails, let {@link GrafanaFiles#main} write the files again. */
    @ParameterizedTest
    @MethodSource("files")
    void isTheFileInTheRepository(String file) throws Exception {
        String checkedIn = Files.readString(GrafanaFiles.FOLDER.resolve(file));

        assertThat(checkedIn.equals(GrafanaFiles.all().get(file))).as(file).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void numbersEveryPanelOnce(String file) {
        assertThat(withRows(file).map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void placesPanelsBesideEachOther(String file) {
        Set<String> taken = new HashSet<>();
        withRows(file).forEach(panel -> {
            JsonNode place = panel.path("gridPos");
            int x = place.path("x").asInt();
            int y = place.path("y").asInt();
            int right = x + place.path("w").asInt();
            assertThat(right)
                    .as(panel.path("title").asString())
                    .isGreaterThan(x)
                    .isLessThanOrEqualTo(COLUMNS);
            for (int column = x; column < right; column++) {
                for (int line = y; line < y + place.path("h").asInt(); line++) {
                    assertThat(taken.add(column + "," + line))
                            .as("%s at %d,%d", panel.path("title").asString(), column, line)
                            .isTrue();
                }
            }
        });
        int height = taken.stream()
                .mapToInt(cell -> Integer.parseInt(cell.substring(cell.indexOf(',') + 1)) + 1)
                .max()
                .orElse(0);
        assertThat(taken).as("no gaps").hasSize(COLUMNS * height);
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysOfEveryPanelWhatItShowsAndInWhichUnit(String file) {
        panels(file).forEach(panel -> {
            String title = panel.path("title").asString();
            assertThat(title).isNotBlank();
            assertThat(panel.path("description").asString())
                    .as(title)
                    .endsWith(".")
                    .hasSizeGreaterThan(20);
            if (!WITHOUT_UNIT.contains(panel.path("type").asString())) {
                JsonNode defaults = panel.path("fieldConfig").path("defaults");
                assertThat(defaults.path("unit").asString()).as(title).isNotBlank();
                assertThat(defaults.path("noValue").asString()).as(title).isNotBlank();
            }
        });
        assertThat(panels(file).map(panel -> panel.path("title").asString())).doesNotHaveDuplicates();
    }

    /** A dashboard that names a data source of ours works nowhere else. */
    @ParameterizedTest
    @MethodSource("files")
    void takesItsDataFromVariablesOnly(String file) {
        List<JsonNode> sources = new ArrayList<>(read(file).findValues("datasource"));
        assertThat(sources)
                .hasSizeGreaterThan(20)
                .allSatisfy(source -> assertThat(source.path("type").asString() + " "
                                + source.path("uid").asString())
                        .isIn("prometheus ${datasource}", "loki ${loki}"));
        panels(file).forEach(panel -> {
            JsonNode source = panel.path("datasource");
            assertThat(source.isObject()).as(panel.path("title").asString()).isTrue();
            panel.path("targets")
                    .forEach(target -> assertThat(target.path("datasource")).isEqualTo(source));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void usesTheVariablesThatItDefinesAndNoOthers(String file) {
        JsonNode dashboard = read(file);
        Set<String> defined = new TreeSet<>();
        dashboard
                .path("templating")
                .path("list")
                .forEach(variable -> defined.add(variable.path("name").asString()));

        Set<String> used = new TreeSet<>();
        Stream.of("expr", "definition", "uid", "content", "url", "title", "titleFormat", "textFormat", "description")
                .flatMap(name -> dashboard.findValues(name).stream())
                .forEach(text -> addVariables(text.asString(""), used));

        assertThat(used).isEqualTo(defined);
    }

    @ParameterizedTest
    @MethodSource("files")
    void asksOnlyForTheServicesThatWereChosen(String file) {
        prometheusTargets(file).forEach(target -> {
            String query = target.path("expr").asString();
            Matcher selector = SELECTOR.matcher(query);
            while (selector.find()) {
                assertThat(selector.group(2)).startsWith("job=~\"$job\", instance=~\"$instance\"");
            }
            assertThat(query).doesNotContainPattern("(why401_\\w+|http_server\\w+)(?![\\w{])");
        });
    }

    private static void addVariables(String text, Set<String> used) {
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            if (!FOREIGN.matcher(name).matches()) {
                used.add(name);
            }
        }
    }

    private static JsonNode read(String file) {
        return new ObjectMapper().readTree(GrafanaFiles.all().get(file));
    }

    private static Stream<JsonNode> prometheusTargets(String file) {
        return panels(file)
                .flatMap(panel -> panel.path("targets").valueStream())
                .filter(target -> target.at("/datasource/type").asString().equals("prometheus"));
    }

    /** All panels but the titles between them, closed rows' too. */
    private static Stream<JsonNode> panels(String file) {
        return withRows(file).filter(panel -> !panel.path("type").asString().equals("row"));
    }

    private static Stream<JsonNode> withRows(String file) {
        return read(file)
                .path("panels")
                .valueStream()
                .flatMap(panel ->
                        Stream.concat(Stream.of(panel), panel.path("panels").valueStream()));
    }
}
