package guard

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/signal"
	"sort"
	"sync"
	"syscall"
	"time"
)

// Protocol is raised when a line's meaning changes.
const Protocol = 1

// whole is how long an ordered stop may take before the rest is killed.
const whole = 10 * time.Second

type keeper struct {
	mu      sync.Mutex
	servers map[string]*server
	closing bool // nothing is started any more
	events  *events
	forker  *forker
}

// Serve answers requests until shutdown, the end of in, or SIGTERM; then it stops all servers in order.
func Serve(in io.Reader, out io.Writer) error {
	// Caught and dropped, not ignored: what is ignored stays so in the children.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGINT, syscall.SIGHUP, syscall.SIGPIPE)
	terminated := make(chan os.Signal, 1)
	signal.Notify(terminated, syscall.SIGTERM)
	keepInherited()
	k := &keeper{servers: map[string]*server{}, events: newEvents(out), forker: newForker()}
	k.events.send(Event{Event: "ready", Protocol: Protocol, Pid: os.Getpid()})
	ended := make(chan struct{})
	go func() { k.read(in); close(ended) }()
	select {
	case <-ended:
	case <-terminated:
	}
	k.shutdown()
	k.events.send(Event{Event: "stopped"})
	k.events.close(time.Second)
	return nil
}

func (k *keeper) read(in io.Reader) {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 64<<10), 4<<20)
	for lines.Scan() {
		var r Request
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			k.events.send(Event{Event: "failed", Error: "not a request: " + err.Error()})
			continue
		}
		switch r.Op {
		case "start":
			k.start(r)
		case "stop":
			go k.stop(r.Name)
		case "shutdown":
			return
		default:
			k.events.send(Event{Event: "failed", Name: r.Name, Error: "unknown op " + r.Op})
		}
	}
}

func (k *keeper) start(r Request) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.closing || len(r.Argv) == 0 {
		k.events.send(Event{Event: "failed", Name: r.Name, Error: "no program was named, or the guard is ending"})
		return
	}
	if old := k.servers[r.Name]; old != nil && !old.finished() {
		k.events.send(Event{Event: "failed", Name: r.Name, Error: "it runs already"})
		return
	}
	s := newServer(r, k.events, k.forker)
	k.servers[r.Name] = s
	s.launch()
}

func (k *keeper) stop(name string) {
	k.mu.Lock()
	s := k.servers[name]
	k.mu.Unlock()
	if s == nil {
		k.events.send(Event{Event: "failed", Name: name, Error: "no such server"})
		return
	}
	s.end(s.grace())
	k.events.send(Event{Event: "ended", Name: name}) // also where no process ran, so no exit is told: between two restarts
}

// shutdown ends the highest stage first, waits until it is gone, then the next; what is left at the deadline is killed.
func (k *keeper) shutdown() {
	k.mu.Lock()
	k.closing = true
	stages := map[int][]*server{}
	for _, s := range k.servers {
		stages[s.request.Stage] = append(stages[s.request.Stage], s)
	}
	k.mu.Unlock()
	order := make([]int, 0, len(stages))
	for stage := range stages {
		order = append(order, stage)
	}
	sort.Sort(sort.Reverse(sort.IntSlice(order)))
	deadline := time.Now().Add(whole)
	for _, stage := range order {
		var gone sync.WaitGroup
		for _, s := range stages[stage] {
			gone.Add(1)
			go func() { defer gone.Done(); s.end(min(s.grace(), time.Until(deadline))) }()
		}
		gone.Wait()
	}
}
