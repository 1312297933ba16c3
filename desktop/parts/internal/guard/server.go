package guard

import (
	"os"
	"os/exec"
	"sync"
	"time"
)

// server is one child with its process group, its log and its restarts.
type server struct {
	request Request
	events  *events
	forker  *forker
	log     *rotating

	mu     sync.Mutex
	cmd    *exec.Cmd
	asked  bool          // an end was asked for
	gone   chan struct{} // closed when it will not run again
	failed int           // exits in a row that nobody asked for
	timer  *time.Timer
}

func newServer(r Request, e *events, f *forker) *server {
	return &server{request: r, events: e, forker: f, gone: make(chan struct{}),
		log: &rotating{path: r.Log, max: r.LogMaxBytes, files: r.LogFiles}}
}

func (s *server) grace() time.Duration {
	if s.request.GraceMillis <= 0 {
		return 8 * time.Second
	}
	return time.Duration(s.request.GraceMillis) * time.Millisecond
}

func (s *server) finished() bool {
	select {
	case <-s.gone:
		return true
	default:
		return false
	}
}

func (s *server) launch() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked {
		s.close()
		return
	}
	cmd := exec.Command(s.request.Argv[0], s.request.Argv[1:]...)
	cmd.Dir = s.request.Dir
	if s.request.Env != nil {
		cmd.Env = make([]string, 0, len(s.request.Env))
		for k, v := range s.request.Env {
			cmd.Env = append(cmd.Env, k+"="+v)
		}
	}
	out, errs := s.sink("stdout"), s.sink("stderr")
	cmd.Stdout, cmd.Stderr = out, errs
	cmd.WaitDelay = 2 * time.Second // a grandchild that holds the pipe does not hold us
	group(cmd)
	began := time.Now()
	if err := s.forker.start(cmd); err != nil {
		s.events.send(Event{Event: "failed", Name: s.request.Name, Error: err.Error()})
		s.close()
		return
	}
	s.cmd = cmd
	s.events.send(Event{Event: "started", Name: s.request.Name, Pid: cmd.Process.Pid, StartTicks: startTicks(cmd.Process.Pid),
		At: began.UTC().Format(time.RFC3339Nano)})
	go s.wait(cmd, began, out, errs)
}

func (s *server) sink(stream string) *lines {
	l := &lines{log: s.log}
	if s.request.Stream {
		l.each = func(text string) {
			s.events.send(Event{Event: "line", Name: s.request.Name, Stream: stream, Text: text})
		}
	}
	return l
}

func (s *server) wait(cmd *exec.Cmd, began time.Time, sinks ...*lines) {
	_ = cmd.Wait()
	for _, sink := range sinks {
		sink.flush()
	}
	killGroup(cmd.Process.Pid) // what the child left behind in its group
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cmd = nil
	event := Event{Event: "exited", Name: s.request.Name, Pid: cmd.Process.Pid, Expected: new(s.asked)}
	event.Code, event.Signal = outcome(cmd.ProcessState)
	if s.asked || s.request.Restart == nil {
		s.events.send(event)
		s.close()
		return
	}
	pause := s.backOff(time.Since(began))
	millis := pause.Milliseconds()
	event.RestartInMillis = &millis
	s.events.send(event)
	s.timer = time.AfterFunc(pause, s.launch)
}

// close says that it will not run again.
func (s *server) close() {
	close(s.gone)
	s.log.close()
}

func (s *server) backOff(ran time.Duration) time.Duration {
	r := s.request.Restart
	if ran > time.Duration(r.ResetMillis)*time.Millisecond {
		s.failed = 0
	}
	pause := r.MinMillis << min(s.failed, 16)
	s.failed++
	return time.Duration(min(pause, r.MaxMillis)) * time.Millisecond
}

// end asks the group to end, and kills it when it has not in time. It returns when the server is gone.
func (s *server) end(grace time.Duration) {
	s.mu.Lock()
	s.asked = true
	cmd := s.cmd
	if cmd == nil && s.timer != nil && s.timer.Stop() {
		s.timer = nil
		s.close() // it waited for its restart
	}
	s.mu.Unlock()
	if cmd != nil {
		terminateGroup(cmd.Process)
		select {
		case <-s.gone:
			return
		case <-time.After(max(grace, 0)):
			killGroup(cmd.Process.Pid)
		}
	}
	select {
	case <-s.gone:
	case <-time.After(3 * time.Second): // a process that cannot be killed (uninterruptible I/O) is not waited for
	}
}

func outcome(state *os.ProcessState) (*int, string) {
	if signal := signalName(state); signal != "" {
		return nil, signal
	}
	code := state.ExitCode()
	return &code, ""
}
