package reference

import (
	"io"
	"log"
	"os"
	"strings"
)

// capturingWarnings runs a render and gives what kustomize printed on standard error meanwhile, a line each.
func capturingWarnings(render func() error) ([]string, error) {
	reader, writer, err := os.Pipe()
	if err != nil {
		return nil, render()
	}
	before := os.Stderr
	os.Stderr = writer
	log.SetOutput(writer) // kustomize uses both
	text := make(chan string, 1)
	go func() {
		all, _ := io.ReadAll(io.LimitReader(reader, 1<<20))
		_, _ = io.Copy(io.Discard, reader)
		text <- string(all)
	}()
	err = func() error {
		defer func() { os.Stderr = before; log.SetOutput(before); writer.Close() }()
		return render()
	}()
	var warnings []string
	for line := range strings.SplitSeq(<-text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			warnings = append(warnings, line)
		}
	}
	reader.Close()
	return warnings, err
}
