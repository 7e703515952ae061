package java.lang;

import java.util.concurrent.atomic.LongAdder;

/**
 * The one class that instrumented code calls. It lives in java.base, where every class loader finds it, so it may name
 * JDK types only, and it outlives the agent: after a detach, or before the engine is connected, every call is a volatile
 * read and a return.
 *
 * <p>Each static method is one of the five moments on the way of a 401 (scope, witness, handover, decision, commit) and
 * is called on the application's thread. None of them throws.
 */
public abstract class Why401Bridge {

    /** Raised when a method here changes its meaning: an engine of another number leaves an older bridge alone. */
    public static final int ABI = 1;

    private static volatile Why401Bridge engine;

    /** Something was witnessed for a request that is not answered yet: its answer is told whatever it says. */
    private static volatile boolean attentive;

    private static final LongAdder RESPONSES = new LongAdder();

    /** Holds the container's own request object, never one of ours: a thread that outlives the agent keeps nothing. */
    private static final ThreadLocal<Object> SCOPE = new ThreadLocal<>();

    protected Why401Bridge() {}

    // ---- hooks ---------------------------------------------------------------------------------------------------

    /** Scope: this thread works on {@code request} from now on. Returns what it worked on before, for {@link #left}. */
    public static Object entered(Object request) {
        Object previous = SCOPE.get();
        SCOPE.set(request);
        return previous;
    }

    /** Sets rather than removes: the next request on this thread then allocates no new map entry. */
    public static void left(Object previous) {
        SCOPE.set(previous);
    }

    /** Scope: within one that was entered, a framework has made {@code request} of it; ends with that scope. */
    public static void narrowed(Object request) {
        if (SCOPE.get() != null) {
            SCOPE.set(request);
        }
    }

    /** Scope, where a container's own hooks may have entered one: true when none has, and {@code request} is it from now on. */
    public static boolean enteredFirst(Object request) {
        if (SCOPE.get() != null) {
            return false;
        }
        SCOPE.set(request);
        return true;
    }

    /** And its end: {@code request} was handled, with {@code thrown} or, if null, with the status that {@code response} has. */
    public static void served(Object request, Object response, Throwable thrown) {
        SCOPE.set(null);
        Why401Bridge connected = engine;
        if (connected != null && connected.onServed(request, response, thrown)) {
            RESPONSES.increment();
        }
    }

    /** Witness: {@code exception} came into being. Its subclass is still under construction: keep it, do not ask it. */
    public static void witnessed(Object exception) {
        Why401Bridge connected = engine;
        if (connected != null) {
            connected.onWitness(SCOPE.get(), exception);
        }
    }

    /** Witness: {@code exception} ended what was done for {@code request}, whichever thread built it. */
    public static void witnessed(Object request, Object exception) {
        Why401Bridge connected = engine;
        if (connected != null) {
            connected.onWitness(request, exception);
        }
    }

    /**
     * Witness: another service has answered, with whatever status, what this thread has sent it by {@code client}.
     *
     * @param request null where the response knows it
     */
    public static void answered(String client, Object request, Object response) {
        Object scope = SCOPE.get();
        Why401Bridge connected = engine;
        if (scope != null && response != null && connected != null) {
            connected.onOutgoing(scope, client, request, response);
        }
    }

    /**
     * The same, where other threads will bring the answer.
     *
     * @return what the application is to be given in place of {@code answer}; as a rule that itself
     */
    public static Object awaited(String client, Object answer) {
        Object scope = SCOPE.get();
        Why401Bridge connected = engine;
        return scope == null || answer == null || connected == null
                ? answer
                : connected.onAwaited(scope, client, answer);
    }

    /**
     * The same, where the application is given a {@code future} of the answer: it is looked into when this request is
     * answered, and left alone until then.
     *
     * @param request null where the response knows it
     */
    public static void promised(String client, Object request, Object future) {
        Object scope = SCOPE.get();
        Why401Bridge connected = engine;
        if (scope != null && future != null && connected != null) {
            connected.onPromised(scope, client, request, future);
        }
    }

    /** Witness: {@code check}, a library's, looked at a signature on this thread and throws nothing when it does not fit. */
    public static void verified(String check, boolean valid) {
        Object scope = SCOPE.get();
        Why401Bridge connected = engine;
        if (scope != null && connected != null) {
            connected.onVerified(scope, check, valid);
        }
    }

    /** Handover: {@code request} is refused by {@code by} because of {@code exception}. */
    public static void handedOver(Object request, Object exception, Object by) {
        Why401Bridge connected = engine;
        if (connected != null) {
            connected.onHandover(SCOPE.get(), request, exception, by);
        }
    }

    /** Decision: {@code response} of {@code container} was set to 401 on this thread. */
    public static void decided(String container, Object response) {
        Why401Bridge connected = engine;
        if (connected != null) {
            connected.onDecision(container, response);
        }
    }

    /** Decision, where {@code status} is an object of the library's: the engine knows whether it stands for 401. */
    public static void decided(String container, Object response, Object status) {
        Why401Bridge connected = engine;
        if (connected != null && connected.isUnauthorized(container, status)) {
            connected.onDecision(container, response);
        }
    }

    /** Commit: {@code status} of {@code response} leaves now, once. */
    public static void committed(String container, Object response, int status) {
        RESPONSES.increment();
        if (status == 401) {
            Why401Bridge connected = engine;
            if (connected != null) {
                connected.onCommit(container, response);
            }
        } else if (attentive) {
            Why401Bridge connected = engine;
            if (connected != null) {
                connected.onOtherAnswer(container, response);
            }
        }
    }

    /** The connection behind {@code response} leaves HTTP: no status will come, and the library may keep its request for as long as the connection lives. */
    public static void upgraded(String container, Object response) {
        Why401Bridge connected = engine;
        if (connected != null) {
            connected.onUpgrade(container, response);
        }
    }

    /** Commit, where the status lies too deep for advice to see: the engine asks {@code message}, which may be no response at all. */
    public static void sent(String container, Object message) {
        Why401Bridge connected = engine;
        if (connected != null) {
            int status = connected.statusOf(container, message);
            if (status != 0) {
                committed(container, message, status);
            }
        }
    }

    /** An advice threw; the application never sees it. */
    public static void failed(Throwable error, String hook) {
        Why401Bridge connected = engine;
        if (connected != null) {
            connected.onFailure(hook, error);
        }
    }

    // ---- the engine's side ---------------------------------------------------------------------------------------

    protected abstract void onWitness(Object scope, Object exception);

    protected abstract void onOutgoing(Object scope, String client, Object request, Object response);

    /** Returns {@code answer}, or something of its type that brings the same. */
    protected abstract Object onAwaited(Object scope, String client, Object answer);

    protected abstract void onPromised(Object scope, String client, Object request, Object future);

    protected abstract void onVerified(Object scope, String check, boolean valid);

    protected abstract void onHandover(Object scope, Object request, Object exception, Object by);

    protected abstract void onDecision(String container, Object response);

    protected abstract void onCommit(String container, Object response);

    /** Another status leaves, while {@link #attentive(boolean)}. */
    protected abstract void onOtherAnswer(String container, Object response);

    protected abstract void onUpgrade(String container, Object response);

    protected abstract boolean isUnauthorized(String container, Object status);

    /** 0 when {@code message} is no response, -1 when its status cannot be read. */
    protected abstract int statusOf(String container, Object message);

    /** Returns whether this was all of a response. */
    protected abstract boolean onServed(Object request, Object response, Throwable thrown);

    protected abstract void onFailure(String hook, Throwable error);

    /** Whether the engine wants to hear of answers that are no 401s; never for long, since it costs every response. */
    protected static void attentive(boolean wanted) {
        attentive = wanted;
    }

    /** What this thread works on, or null. */
    protected static Object scope() {
        return SCOPE.get();
    }

    /** The bridge's number at run time; reading {@link #ABI} would give the compiler's copy of it. */
    public static int abi() {
        return ABI;
    }

    /** Committed responses of all containers since the JVM started: the denominator of every share. */
    public static long responses() {
        return RESPONSES.sum();
    }

    /** False when another engine is connected; it stays. */
    public static synchronized boolean connect(Why401Bridge listener) {
        if (engine != null) {
            return false;
        }
        engine = listener;
        return true;
    }

    public static synchronized void disconnect(Why401Bridge listener) {
        if (engine == listener) {
            engine = null;
            attentive = false;
        }
    }
}
