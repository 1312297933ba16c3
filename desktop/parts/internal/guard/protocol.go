// Package guard runs servers for an agent and ends them, in order, when the agent is gone.
package guard

// Request is one line of the agent.
type Request struct {
	Op          string            `json:"op"` // start, stop, shutdown
	Name        string            `json:"name"`
	Stage       int               `json:"stage"` // higher stages are stopped first
	Argv        []string          `json:"argv"`
	Env         map[string]string `json:"env"` // the whole environment; absent: the guard's own
	Dir         string            `json:"dir"`
	Log         string            `json:"log"`
	LogMaxBytes int64             `json:"logMaxBytes"`
	LogFiles    int               `json:"logFiles"`
	Restart     *Restart          `json:"restart"` // absent: never
	GraceMillis int64             `json:"graceMillis"`
	Stream      bool              `json:"stream"` // every line of output is an event as well
}

// Restart is the back-off after an exit that nobody asked for.
type Restart struct {
	MinMillis   int64 `json:"minMillis"`
	MaxMillis   int64 `json:"maxMillis"`
	ResetMillis int64 `json:"resetMillis"` // a run of this length forgets earlier failures
}

// Event is one line to the agent.
type Event struct {
	Event           string `json:"event"` // ready, started, exited, line, failed, ended (answers stop), stopped
	Name            string `json:"name,omitempty"`
	Protocol        int    `json:"protocol,omitempty"`
	Pid             int    `json:"pid,omitempty"`
	At              string `json:"at,omitempty"`         // of started: RFC 3339
	StartTicks      uint64 `json:"startTicks,omitempty"` // field 22 of /proc/PID/stat; 0 elsewhere than on Linux
	Code            *int   `json:"code,omitempty"`
	Signal          string `json:"signal,omitempty"`
	Expected        *bool  `json:"expected,omitempty"`
	RestartInMillis *int64 `json:"restartInMillis,omitempty"`
	Stream          string `json:"stream,omitempty"`
	Text            string `json:"text,omitempty"`
	Error           string `json:"error,omitempty"`
}
