package guard

import (
	"encoding/json"
	"io"
	"sync"
	"time"
)

// enough is how many events may wait for the agent before lines of output are dropped.
const enough = 4096

// events writes without ever holding up a server. When the agent does not read, lines of output are dropped and all else waits.
type events struct {
	mu      sync.Mutex
	changed *sync.Cond
	waiting []Event
	closed  bool
	done    chan struct{}
}

func newEvents(out io.Writer) *events {
	e := &events{done: make(chan struct{})}
	e.changed = sync.NewCond(&e.mu)
	go e.write(json.NewEncoder(out))
	return e
}

func (e *events) write(out *json.Encoder) {
	defer close(e.done)
	out.SetEscapeHTML(false)
	broken := false
	for {
		batch, open := e.take()
		for _, event := range batch {
			if !broken && out.Encode(event) != nil {
				broken = true // the agent is gone; keep draining
			}
		}
		if !open {
			return
		}
	}
}

// take waits for events; open is false when these were the last.
func (e *events) take() (batch []Event, open bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for len(e.waiting) == 0 && !e.closed {
		e.changed.Wait()
	}
	batch, e.waiting = e.waiting, nil
	return batch, !e.closed
}

func (e *events) send(event Event) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if event.Event == "line" && len(e.waiting) >= enough {
		return
	}
	e.waiting = append(e.waiting, event)
	e.changed.Signal()
}

// close waits for what is queued, but not for an agent that does not read.
func (e *events) close(limit time.Duration) {
	e.mu.Lock()
	e.closed = true
	e.changed.Signal()
	e.mu.Unlock()
	select {
	case <-e.done:
	case <-time.After(limit):
	}
}
