package reference

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// Limits hold for the whole process; what needs more ends it and nothing else. Zero: no limit.
type Limits struct {
	MemoryBytes int64
	CPUSeconds  int64
}

// deepest is how far the stack may grow: a document that contains itself (kustomize-controller #1236) ends soon instead of at Go's 1 GB.
const deepest = 64 << 20

// ahead is how many requests may wait; with more, the end of in is noticed only when one is answered.
const ahead = 1024

// Serve answers one request at a time. The end of in ends the process at once, also during a render: nobody waits for the answer.
func Serve(in io.Reader, out io.Writer, temp string, limits Limits) error {
	debug.SetMaxStack(deepest)
	if limits.MemoryBytes > 0 {
		debug.SetMemoryLimit(limits.MemoryBytes / 4 * 3)
	}
	limitProcess(limits)
	own, err := os.MkdirTemp(temp, "reference-")
	if err != nil {
		return err
	}
	requests := make(chan []byte, ahead)
	go func() {
		err := readLines(in, requests)
		removeAll(own)
		if err != nil {
			fmt.Fprintln(os.Stderr, "reference:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for line := range requests {
		if err := encoder.Encode(answer(own, line)); err != nil {
			removeAll(own)
			return err
		}
	}
	return nil
}

// removeAll tries again where a render still writes into the folder.
func removeAll(folder string) {
	for range 10 {
		if os.RemoveAll(folder) == nil {
			return
		}
	}
}

func answer(temp string, line []byte) Answer {
	var r Request
	if err := json.Unmarshal(line, &r); err != nil {
		return Answer{ID: r.ID, Error: &Failure{Stage: "read", Message: "not a request: " + err.Error()}}
	}
	return Render(temp, r)
}

func readLines(in io.Reader, requests chan<- []byte) error {
	lines := bufio.NewReaderSize(in, 1<<20)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 1 {
			requests <- line
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
