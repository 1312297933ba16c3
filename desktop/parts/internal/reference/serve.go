package reference

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
)

// Serve answers one request at a time. The end of in ends the process at once, also during a render: nobody waits for the answer.
func Serve(in io.Reader, out io.Writer, temp string, memory int64) error {
	if memory > 0 {
		debug.SetMemoryLimit(memory * 3 / 4)
		limitMemory(memory)
	}
	own, err := os.MkdirTemp(temp, "reference-")
	if err != nil {
		return err
	}
	requests := make(chan []byte)
	go func() {
		err := readLines(in, requests)
		os.RemoveAll(own)
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
			os.RemoveAll(own)
			return err
		}
	}
	return nil
}

func answer(temp string, line []byte) Answer {
	var r Request
	decoder := json.NewDecoder(strings.NewReader(string(line)))
	if err := decoder.Decode(&r); err != nil {
		return Answer{Error: &Failure{Stage: "read", Message: "not a request: " + err.Error()}}
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
