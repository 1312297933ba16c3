//go:build linux

package guard

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test binary be the guard itself, so that killing it is a real kill.
func TestMain(m *testing.M) {
	if os.Getenv("GUARD_UNDER_TEST") == "1" {
		_ = Serve(os.Stdin, os.Stdout)
		return
	}
	os.Exit(m.Run())
}

func TestEndOfPipeStopsStagesFromTheHighest(t *testing.T) {
	g := begin(t)
	order := filepath.Join(t.TempDir(), "order")
	trap := func(name string) string {
		return "trap 'echo " + name + " >> " + order + "; exit 0' TERM; while :; do sleep 0.05; done"
	}
	var pids []int
	for stage, name := range []string{"etcd", "apiserver", "kwok"} {
		g.send(sh(name, stage, trap(name)))
		pids = append(pids, g.expect("started", name).Pid)
	}
	time.Sleep(200 * time.Millisecond) // the traps are set
	g.in.Close()
	gone(t, 8*time.Second, pids...)
	if text, _ := os.ReadFile(order); string(text) != "kwok\napiserver\netcd\n" {
		t.Fatalf("order: %q", text)
	}
}

func TestWhatIgnoresTheSignalIsKilledAtTheDeadline(t *testing.T) {
	g := begin(t)
	stubborn := sh("stubborn", 0, "trap '' TERM; while :; do sleep 0.05; done")
	stubborn.GraceMillis = 300
	g.send(stubborn)
	pid := g.expect("started", "stubborn").Pid
	g.in.Close()
	gone(t, 5*time.Second, pid)
}

func TestGrandchildrenEndWithTheGroup(t *testing.T) {
	g := begin(t)
	request, pid := grandchild(t, "parent")
	g.send(request)
	g.expect("started", "parent")
	grand := pid()
	g.send(Request{Op: "stop", Name: "parent"})
	if e := g.expect("exited", "parent"); !*e.Expected {
		t.Fatal("the exit was asked for")
	}
	gone(t, 5*time.Second, grand)
}

func TestAKilledGuardTakesItsChildrenAlong(t *testing.T) {
	g := begin(t)
	g.send(sh("server", 0, "exec sleep 600"))
	pid := g.expect("started", "server").Pid
	_ = g.cmd.Process.Signal(syscall.SIGKILL)
	gone(t, 5*time.Second, pid)
}

func TestRestartsBackOffAndStop(t *testing.T) {
	g := begin(t)
	r := sh("crashing", 0, "exit 3")
	r.Restart = &Restart{MinMillis: 10, MaxMillis: 40, ResetMillis: 60000}
	g.send(r)
	var pauses []int64
	for range 4 {
		e := g.expect("exited", "crashing")
		if *e.Code != 3 || *e.Expected {
			t.Fatalf("%+v", e)
		}
		pauses = append(pauses, *e.RestartInMillis)
	}
	if fmt.Sprint(pauses) != "[10 20 40 40]" {
		t.Fatalf("pauses %v", pauses)
	}
	g.send(Request{Op: "shutdown"})
	g.expect("stopped", "")
}

func TestOutputIsLoggedStreamedAndRotated(t *testing.T) {
	g := begin(t)
	log := filepath.Join(t.TempDir(), "sub", "out.log")
	r := sh("talker", 0, "i=0; while [ $i -lt 20 ]; do echo line $i and some more to fill the file up; i=$((i+1)); sleep 0.01; done")
	r.Log, r.LogMaxBytes, r.LogFiles, r.Stream = log, 300, 2, true
	g.send(r)
	first := g.expect("line", "talker")
	if !strings.HasPrefix(first.Text, "line 0 ") || first.Stream != "stdout" {
		t.Fatalf("%+v", first)
	}
	g.expect("exited", "talker")
	files, _ := filepath.Glob(log + "*")
	if len(files) != 3 {
		t.Fatalf("files %v", files)
	}
	for _, f := range files {
		info, _ := os.Stat(f)
		if info.Mode().Perm() != 0o600 {
			t.Fatalf("%s has mode %v", f, info.Mode())
		}
	}
}

func TestAProgramThatIsNotThereFails(t *testing.T) {
	g := begin(t)
	g.send(Request{Op: "start", Name: "none", Argv: []string{"/no/such/program"}})
	if e := g.expect("failed", "none"); !strings.Contains(e.Error, "no such file") {
		t.Fatalf("%+v", e)
	}
}

func TestDetachedRunsInASessionOfItsOwn(t *testing.T) {
	log := filepath.Join(t.TempDir(), "agent.log")
	var out strings.Builder
	if err := Detach([]string{"--log", log, "--", "/bin/sh", "-c", "ps -o sid= -p $$; echo $$"}, &out); err != nil {
		t.Fatal(err)
	}
	var printed map[string]int
	if err := json.Unmarshal([]byte(out.String()), &printed); err != nil {
		t.Fatal(err)
	}
	for range 500 {
		text, _ := os.ReadFile(log)
		if fields := strings.Fields(string(text)); len(fields) == 2 {
			if fields[0] != fields[1] || fields[0] != fmt.Sprint(printed["pid"]) {
				t.Fatalf("session and pid %v, printed %v", fields, printed)
			}
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the detached program said nothing")
}

func TestAnAgentThatReadsNothingHoldsUpNoServer(t *testing.T) {
	g := begin(t)
	file := filepath.Join(t.TempDir(), "through")
	r := sh("flood", 0, "yes line | head -n 300000; echo done > "+file+"; exec sleep 600")
	r.Stream = true
	g.send(r)
	pid := g.expect("started", "flood").Pid // from here on nobody takes events: the channel of the test is full
	for range 1000 {
		if _, err := os.Stat(file); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if _, err := os.Stat(file); err != nil {
		t.Fatal("the child was held up")
	}
	g.in.Close()
	gone(t, 5*time.Second, pid, g.cmd.Process.Pid)
	go func() {
		for range g.events { // lets the reader of the test end
		}
	}()
}

func TestNoChildHoldsTheAgentsPipe(t *testing.T) {
	g := begin(t)
	r := sh("curious", 0, "ls -l /proc/self/fd | grep -c pipe; readlink /proc/self/fd/0")
	r.Stream = true
	g.send(r)
	if e := g.expect("line", "curious"); e.Text != "2" { // its own stdout and stderr
		t.Fatalf("pipes: %s", e.Text)
	}
	if e := g.expect("line", "curious"); e.Text != os.DevNull {
		t.Fatalf("stdin: %s", e.Text)
	}
}

func TestTheSignalToEndIsAnOrderedStop(t *testing.T) {
	g := begin(t)
	g.send(sh("server", 0, "exec sleep 600"))
	pid := g.expect("started", "server").Pid
	for _, s := range []syscall.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM} {
		_ = g.cmd.Process.Signal(s)
	}
	if e := g.expect("exited", "server"); e.Signal != "terminated" || !*e.Expected {
		t.Fatalf("%+v", e)
	}
	g.expect("stopped", "")
	gone(t, 5*time.Second, pid)
}

func TestTheLastLineNeedsNoEnd(t *testing.T) {
	g := begin(t)
	r := sh("brief", 0, "printf half")
	r.Stream = true
	g.send(r)
	if e := g.expect("line", "brief"); e.Text != "half" {
		t.Fatalf("%+v", e)
	}
}

func TestARequestWithoutProgramFails(t *testing.T) {
	g := begin(t)
	g.send(Request{Op: "start", Name: "empty"})
	g.expect("failed", "empty")
}
