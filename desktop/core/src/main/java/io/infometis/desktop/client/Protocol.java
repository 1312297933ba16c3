package io.infometis.desktop.client;

/// The names of the protocol between agent and clients: JSON-RPC 2.0 messages, UTF-8, one per line. `hello` and `shutdown` keep their form in
/// every version, so that any two builds can speak of replacing each other.
public final class Protocol {
    /// Raised whenever a message of an older build would be misunderstood.
    public static final int VERSION = 2;
    /// The longest line in bytes that the agent reads: a request is small.
    public static final int REQUEST_LIMIT = 1 << 20;
    /// The longest line in bytes that a client reads: a workspace of thousands of objects.
    public static final int ANSWER_LIMIT = 64 << 20;

    public static final String HELLO = "hello";
    public static final String WORKSPACE = "workspace";
    public static final String WATCH = "watch";
    public static final String UNWATCH = "unwatch";
    public static final String START = "start";
    public static final String STOP = "stop";
    public static final String DELETE_PLAN = "deletePlan";
    public static final String DELETE = "delete";
    public static final String RECONCILE = "reconcile";
    public static final String CANCEL_START = "cancelStart";
    public static final String RESUME = "resume";
    public static final String PREFLIGHT = "preflight";
    public static final String CLONE = "clone";
    public static final String FILE = "file";
    public static final String OBJECT = "object";
    public static final String SHUTDOWN = "shutdown";
    /// Notification to the client: what a call does meanwhile.
    public static final String PROGRESS = "$/progress";
    /// Notification to the agent: cancel a call.
    public static final String CANCEL = "$/cancel";

    /// Error codes. The first three are JSON-RPC's, `CANCELLED` is the Language Server Protocol's, `PROBLEM` carries a `ReportedProblem`.
    public static final int BAD_REQUEST = -32600;
    public static final int NO_SUCH_METHOD = -32601;
    public static final int BAD_PARAMETERS = -32602;
    public static final int CANCELLED = -32800;
    public static final int PROBLEM = -32000;

    private Protocol() {
    }
}
