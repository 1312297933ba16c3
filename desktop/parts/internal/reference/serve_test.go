//go:build linux

package reference

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be the renderer itself, so that its end is a real one.
func TestMain(m *testing.M) {
	if temp := os.Getenv("REFERENCE_UNDER_TEST"); temp != "" {
		_ = Serve(os.Stdin, os.Stdout, temp, Limits{MemoryBytes: 256 << 20, CPUSeconds: 60})
		return
	}
	os.Exit(m.Run())
}

type served struct {
	t    *testing.T
	cmd  *exec.Cmd
	temp string
	in   io.WriteCloser
	out  *bufio.Reader
}

func serve(t *testing.T) *served {
	t.Helper()
	s := &served{t: t, cmd: exec.Command(os.Args[0]), temp: t.TempDir()}
	s.cmd.Env = append(os.Environ(), "REFERENCE_UNDER_TEST="+s.temp)
	s.in, _ = s.cmd.StdinPipe()
	s.cmd.Stderr = os.Stderr
	out, _ := s.cmd.StdoutPipe()
	s.out = bufio.NewReader(out)
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.cmd.Process.Kill(); _, _ = s.cmd.Process.Wait() })
	return s
}

func (s *served) ask(r Request) {
	line, _ := json.Marshal(r)
	fmt.Fprintf(s.in, "%s\n", line)
}

func (s *served) answer() (a Answer) {
	s.t.Helper()
	line, err := s.out.ReadBytes('\n')
	if err != nil {
		s.t.Fatal(err)
	}
	_ = json.Unmarshal(line, &a)
	return a
}

// ends waits for the end and says whether it came in time.
func (s *served) ends(limit time.Duration) bool {
	over := make(chan struct{})
	go func() { _, _ = s.cmd.Process.Wait(); close(over) }()
	select {
	case <-over:
		return true
	case <-time.After(limit):
		return false
	}
}

// expanding is an alias bomb of 9^9 values.
func expanding() string {
	var text strings.Builder
	text.WriteString("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\nl0: &l0 [1,1,1,1,1,1,1,1,1]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&text, "l%d: &l%d [%s*l%d]\n", i, i, strings.Repeat(fmt.Sprintf("*l%d,", i-1), 8), i-1)
	}
	return text.String()
}

func TestAnswersFollowEachOther(t *testing.T) {
	s := serve(t)
	for id := range int64(3) {
		r := request(map[string]string{"a/x.yaml": settings})
		r.ID = id
		s.ask(r)
		if a := s.answer(); a.ID != id || a.Built == nil {
			t.Fatalf("%+v", a)
		}
	}
	fmt.Fprintln(s.in, "no JSON")
	if a := s.answer(); a.Error == nil || a.Error.Stage != "read" {
		t.Fatalf("%+v", a)
	}
}

func TestTheEndOfInputEndsARenderAtOnce(t *testing.T) {
	s := serve(t)
	many := "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x%d, namespace: default}\n---\n"
	var text strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&text, many, i)
	}
	s.ask(request(map[string]string{"a/x.yaml": text.String()}))
	s.ask(request(map[string]string{"a/x.yaml": settings})) // waits behind it
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		if renders, _ := os.ReadDir(s.temp); len(renders) == 1 {
			break
		}
		if time.Now().After(end) {
			t.Fatal("it did not begin")
		}
	}
	s.in.Close()
	if !s.ends(10 * time.Second) {
		t.Fatal("still there")
	}
	if left, _ := os.ReadDir(s.temp); len(left) != 0 {
		t.Fatalf("left behind: %v", left)
	}
}

func TestAnAliasBombEndsTheChildOnly(t *testing.T) {
	s := serve(t)
	s.ask(request(map[string]string{"a/x.yaml": expanding()}))
	if _, err := s.out.ReadBytes('\n'); err == nil {
		t.Fatal("it was answered")
	}
	if !s.ends(30 * time.Second) {
		t.Fatal("still there")
	}
}
