package io.why401.engine.publish;

import io.why401.engine.diagnose.Explanation;
import io.why401.engine.diagnose.Finding;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentLog;
import io.why401.engine.health.AgentVersion;
import io.why401.engine.publish.logger.LoggerSink;
import io.why401.engine.publish.otlp.Otlp;
import io.why401.engine.publish.recording.RecordingSink;
import io.why401.engine.publish.registry.ApplicationRegistry;
import io.why401.engine.publish.registry.ClassState;
import io.why401.engine.settings.Settings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Publisher#start} sets up: registry, sinks, event thread, endpoint. Its class loads Micrometer; the
 * publisher's does not.
 */
final class Publishing {

    private static final long DRAIN_MILLIS = 2_000;

    private final RefusalMeters meters;
    private final EventWorker worker;
    private final @Nullable Endpoint endpoint;
    private final @Nullable ApplicationMeters applications;

    Publishing(
            Settings settings,
            AgentHealth health,
            LongSupplier responses,
            Function<Finding, Explanation> explanations,
            Counted counted,
            EventQueue queue,
            @Nullable Instrumentation instrumentation) {
        String instance = InstanceName.of(System.getenv());
        EventRing ring = new EventRing(settings.ringSize(), counted.events());
        meters = new RefusalMeters(counted, health, settings.service(), responses);
        worker = new EventWorker(
                queue,
                sinks(settings, counted.events(), ring, instance, health, meters),
                new EventJson(explanations),
                counted,
                health,
                settings.service(),
                instance);
        worker.start();
        applications = joinApplications(settings, health, responses, counted, instrumentation);
        StatusJson status = new StatusJson(settings, health, counted, responses, queue::size, ring::held, instance);
        endpoint = open(
                settings.endpoint(), new EndpointPages(meters, status, ring, explanations), health, instrumentation);
        AgentLog.info("why401 " + AgentVersion.version() + ": watching 401s"
                + (endpoint == null ? "" : "; " + endpoint.url() + "/metrics")
                + (settings.events().file() == null
                        ? ""
                        : "; events in " + settings.events().file())
                + (settings.otlp().endpoint() == null
                        ? ""
                        : "; OTLP to " + settings.otlp().endpoint()));
    }

    private static @Nullable ApplicationMeters joinApplications(
            Settings settings,
            AgentHealth health,
            LongSupplier responses,
            Counted counted,
            @Nullable Instrumentation jvm) {
        ApplicationCounts counts = counted.applications();
        if (counts == null || jvm == null) {
            return null;
        }
        LongSupplier read = () -> {
            counted.news().wake(); // whoever scrapes now gets, at the next scrape, what has come in silence
            return responses.getAsLong();
        };
        ApplicationMeters joined = new ApplicationMeters(
                counts,
                counted.news(),
                new JvmMeters(counted, health, settings.service(), read),
                () -> loaded(ApplicationRegistry.METRICS, jvm),
                new ClassState(jvm)::isInitialised,
                settings.labels().maxSeries(),
                health);
        joined.start();
        return joined;
    }

    /** But ours, and that of an engine which was detached a moment ago. */
    private static List<Class<?>> loaded(String name, Instrumentation jvm) {
        String ours = String.valueOf(Publishing.class.getClassLoader().getClass());
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            ClassLoader loader = loaded.getClassLoader();
            if (loader != null
                    && loaded.getName().equals(name)
                    && !String.valueOf(loader.getClass()).equals(ours)) {
                found.add(loaded);
            }
        }
        return found;
    }

    private static List<EventSink> sinks(
            Settings settings,
            EventCounts counts,
            EventRing ring,
            String instance,
            AgentHealth health,
            RefusalMeters meters) {
        Settings.EventSettings events = settings.events();
        List<EventSink> sinks = new ArrayList<>();
        sinks.add(ring);
        Path file = events.file();
        if (file != null) {
            sinks.add(new FileSink(file, events, new RateLimit(events.fileRate(), System::nanoTime), counts));
        }
        if (events.stdout()) {
            RateLimit limit = new RateLimit(events.rate(), System::nanoTime);
            FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
            sinks.add(new StdoutSink(stdout, limit, counts, System::nanoTime, settings.service()));
        }
        if (settings.logs()) {
            sinks.add(new LoggerSink(events, counts, System::nanoTime, settings.service()));
        }
        if (counts.sinks().contains(EventCounts.Sink.JFR)) {
            sinks.add(new RecordingSink(counts));
        }
        URI collector = settings.otlp().endpoint();
        if (collector != null) {
            // The last one: at the end it may wait for its collector, and nobody for it.
            sinks.add(Otlp.start(settings, collector, instance, counts, health, meters::meters));
        }
        return sinks;
    }

    private static @Nullable Endpoint open(
            Settings.EndpointSettings settings,
            EndpointPages pages,
            AgentHealth health,
            @Nullable Instrumentation instrumentation) {
        String host = settings.host();
        if (host == null) {
            return null;
        }
        try {
            return Endpoint.open(host, settings, pages, health, instrumentation);
        } catch (IOException e) {
            AgentLog.warn("why401.endpoint: cannot listen on " + host + ":" + settings.port() + " (" + e.getMessage()
                    + "); going on without an endpoint. Set another address, port 0 for a free one, or off");
        } catch (NoClassDefFoundError e) {
            AgentLog.warn("why401.endpoint: this runtime lacks the module jdk.httpserver; going on without an endpoint."
                    + " Start it with --add-modules jdk.httpserver");
        }
        return null;
    }

    @Nullable
    String url() {
        return endpoint == null ? null : endpoint.url();
    }

    String scrape(String contentType) {
        return meters.scrape(contentType);
    }

    /**
     * Ends what is ours.
     *
     * @param down whether the JVM goes down: then an application's registry may publish for the last time, with our meters
     */
    void close(boolean down) {
        if (applications != null && !down) {
            applications.close();
        }
        if (endpoint != null) {
            endpoint.close();
        }
        worker.stop(DRAIN_MILLIS);
        meters.close();
    }
}
