package io.why401.engine;

import io.why401.engine.capture.Application;
import io.why401.engine.capture.BridgeListener;
import io.why401.engine.capture.Capture;
import io.why401.engine.capture.Outcomes;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.diagnose.Diagnosis;
import io.why401.engine.diagnose.Diagnostician;
import io.why401.engine.diagnose.Explanations;
import io.why401.engine.diagnose.Fault;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentLog;
import io.why401.engine.health.AgentThread;
import io.why401.engine.instrument.Gate;
import io.why401.engine.instrument.HookRegistry;
import io.why401.engine.instrument.Instrumenter;
import io.why401.engine.publish.Publisher;
import io.why401.engine.publish.registry.ApplicationRegistry;
import io.why401.engine.settings.Settings;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * From asleep to at work. {@link #wake} runs inside a class-loading callback on a thread of the application, so it only
 * builds objects; registries, sockets and retransformation follow on the agent's own thread.
 */
final class Awakening {

    private static final long PATIENCE_SECONDS = 30;

    private final Settings settings;
    private final Instrumentation jvm;
    private final AgentHealth health;
    private final Presence presence;
    private final long responsesBefore = Why401Bridge.responses();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private @Nullable Gate gate;
    private @Nullable Instrumenter instrumenter;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Publisher publishing;
    private boolean retried;
    private volatile boolean ending;

    Awakening(Settings settings, Instrumentation jvm, AgentHealth health, Presence presence) {
        this.settings = settings;
        this.jvm = jvm;
        this.health = health;
        this.presence = presence;
    }

    /** Whom the agent's thread asks again when waking failed inside the callback. */
    void retryWith(Gate sleeping) {
        gate = sleeping;
    }

    /** Called under the gate's lock. */
    ClassFileTransformer wake(BridgeListener listener) {
        try {
            HookRegistry registry = HookRegistry.of(Libraries.all(), settings.disabledHooks());
            Instrumenter built = new Instrumenter(jvm, registry, health);
            built.readManifestsOn(work::add);
            Publisher publisher = new Publisher(settings, health, this::responses, Explanations::of, jvm);
            Capture capture = new Capture(
                    settings,
                    Libraries.exceptionDetails(),
                    health,
                    InstantSource.system(),
                    outcomes(publisher, new Diagnostician()),
                    publisher::handled);
            if (settings.applicationMeters()) {
                built.whenLoaded(ApplicationRegistry.METRICS, publisher::applicationLibraryLoaded);
            }
            instrumenter = built;
            listener.wake(capture);
            work.add(built::weaveLoadedClasses);
            work.add(publisher::start);
            // Once more: a class whose loading had begun before the gate woke was in no list at the first look.
            work.add(built::catchUp);
            work.add(() -> ready(publisher));
            publishing = publisher;
            Thread agent = AgentThread.daemon("agent", this::run);
            agent.start();
            thread = agent;
            return built.transformer();
        } catch (RuntimeException | Error failed) {
            retryOnce();
            throw failed;
        }
    }

    /** The bridge counts for the JVM's whole life, and an agent may have been here before this one. */
    private long responses() {
        return Why401Bridge.responses() - responsesBefore;
    }

    private void ready(Publisher publisher) {
        String endpoint = publisher.endpoint();
        presence.says("watching 401s" + (endpoint == null ? "" : "; " + endpoint + "/metrics"));
    }

    /** Waits for all that waking set going; returns at once while asleep. */
    void awaitStarted() {
        if (thread == null) {
            return;
        }
        CountDownLatch started = new CountDownLatch(1);
        work.add(started::countDown);
        try {
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                AgentLog.warn("not ready after " + PATIENCE_SECONDS + " s; going on all the same");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the gate was closed and the bridge let go of. The agent's thread does what it always did, backwards. */
    void end() {
        Instrumenter weaving = instrumenter;
        Publisher publisher = publishing;
        Thread running = thread;
        if (weaving == null || publisher == null || running == null) {
            return; // was asleep
        }
        work.add(() -> {
            weaving.giveBack();
            int kept = weaving.giveBack();
            if (kept > 0) {
                AgentLog.warn(
                        kept + " classes could not be given back as they were; they call a bridge that does nothing");
            }
        });
        work.add(publisher::close);
        work.add(() -> ending = true);
        try {
            running.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (running.isAlive()) {
            AgentLog.error("the agent's thread is still at work; it ends when it is done");
        }
    }

    private Outcomes outcomes(Publisher publisher, Diagnostician diagnostician) {
        return new Outcomes() {
            @Override
            public void refused(Refusal refusal, boolean told) {
                Diagnosis diagnosis = diagnosed(diagnostician, refusal);
                publisher.publish(refusal, diagnosis);
                if (!told) {
                    publisher.seen(Fault.of(refusal, diagnosis), refusal.application());
                }
            }

            @Override
            public boolean matters(List<String> lineage) {
                return Fault.isConceivable(lineage);
            }

            @Override
            public void answeredOtherwise(List<ThrownFacts> handedOver, List<ThrownFacts> witnessed) {
                publisher.seen(Fault.of(handedOver, witnessed), Application.here());
            }
        };
    }

    /** A 401 is counted, whatever becomes of its diagnosis. */
    private Diagnosis diagnosed(Diagnostician diagnostician, Refusal refusal) {
        try {
            return diagnostician.diagnose(refusal);
        } catch (RuntimeException | Error failed) {
            health.error("diagnosis", failed);
            return Diagnosis.failed(refusal);
        }
    }

    /** What fails while a class is being loaded, such as a loading circle, may well succeed a moment later. */
    private void retryOnce() {
        Gate sleeping = gate;
        if (!retried && sleeping != null) {
            retried = true;
            AgentThread.daemon("retry", () -> {
                        try {
                            sleeping.wake();
                        } catch (RuntimeException | Error failed) {
                            AgentLog.error("could not wake up, 401s stay unexplained: " + failed);
                        }
                    })
                    .start();
        }
    }

    /** Takes a library's hooks out, on the agent's thread; any thread may ask for it. */
    void disable(String library) {
        work.add(() -> {
            Instrumenter weaving = instrumenter;
            if (weaving != null) {
                weaving.remove(library);
            }
        });
    }

    private void run() {
        try {
            while (!ending) {
                Runnable next = work.take();
                try {
                    next.run();
                } catch (RuntimeException | Error failed) {
                    health.error("agent_thread", failed);
                }
            }
        } catch (InterruptedException ended) {
            AgentLog.debug("agent thread ended");
        }
    }
}
