//go:build linux

package guard

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

type guarded struct {
	t      *testing.T
	cmd    *exec.Cmd
	in     io.WriteCloser
	events chan Event
}

func begin(t *testing.T) *guarded {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "GUARD_UNDER_TEST=1")
	in, _ := cmd.StdinPipe()
	out, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	g := &guarded{t, cmd, in, make(chan Event, 1000)}
	go func() {
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			var e Event
			_ = json.Unmarshal(lines.Bytes(), &e)
			g.events <- e
		}
		close(g.events)
	}()
	t.Cleanup(func() { in.Close(); _ = cmd.Wait() })
	g.expect("ready", "")
	return g
}

func (g *guarded) send(r Request) {
	line, _ := json.Marshal(r)
	fmt.Fprintf(g.in, "%s\n", line)
}

func (g *guarded) expect(event, name string) Event {
	g.t.Helper()
	limit := time.After(15 * time.Second)
	for {
		select {
		case e, ok := <-g.events:
			if !ok {
				g.t.Fatalf("the guard ended before %s %s", event, name)
			}
			if e.Event == event && (name == "" || e.Name == name) {
				return e
			}
		case <-limit:
			g.t.Fatalf("no %s %s", event, name)
		}
	}
}

func sh(name string, stage int, script string) Request {
	return Request{Op: "start", Name: name, Stage: stage, Argv: []string{"/bin/sh", "-c", script}}
}

func alive(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !strings.Contains(string(stat), ") Z ")
}

func gone(t *testing.T, limit time.Duration, pids ...int) {
	t.Helper()
	end := time.Now().Add(limit)
	for _, pid := range pids {
		for alive(pid) {
			if time.Now().After(end) {
				t.Fatalf("process %d still runs", pid)
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
}

// grandchild gives a request whose child starts another process, and the file with that one's pid.
func grandchild(t *testing.T, name string) (Request, func() int) {
	file := filepath.Join(t.TempDir(), "pid")
	return sh(name, 0, "sleep 600 & echo $! > "+file+".new; mv "+file+".new "+file+"; wait"), func() int {
		for range 500 {
			if text, err := os.ReadFile(file); err == nil {
				var pid int
				fmt.Sscan(string(text), &pid)
				return pid
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Fatal("no grandchild")
		return 0
	}
}
