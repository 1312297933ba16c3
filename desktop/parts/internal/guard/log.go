package guard

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// rotating appends to a file and moves it to FILE.1, FILE.2 … when it has reached its size.
type rotating struct {
	mu    sync.Mutex
	path  string
	max   int64
	files int
	file  *os.File
	size  int64
}

func (r *rotating) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.path == "" {
		return len(p), nil
	}
	if r.file == nil && r.open() != nil {
		return len(p), nil // a log that cannot be written must not stop a server
	}
	if r.max > 0 && r.size > 0 && r.size+int64(len(p)) > r.max {
		r.rotate()
	}
	if r.file != nil {
		n, _ := r.file.Write(p)
		r.size += int64(n)
	}
	return len(p), nil
}

func (r *rotating) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file != nil {
		r.file.Close()
		r.file = nil
	}
}

func (r *rotating) open() error {
	if err := os.MkdirAll(filepath.Dir(r.path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(r.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	r.file, r.size = f, 0
	if info, err := f.Stat(); err == nil {
		r.size = info.Size()
	}
	return nil
}

func (r *rotating) rotate() {
	r.file.Close()
	r.file = nil
	for i := max(r.files, 1) - 1; i > 0; i-- {
		older := fmt.Sprintf("%s.%d", r.path, i+1)
		os.Remove(older)
		os.Rename(fmt.Sprintf("%s.%d", r.path, i), older)
	}
	os.Rename(r.path, r.path+".1")
	_ = r.open()
}

// flush tells the last line when it has no end.
func (l *lines) flush() {
	if l.each != nil && len(l.rest) > 0 {
		l.each(string(l.rest))
		l.rest = nil
	}
}

// lines passes output on to the log and, line by line, to a listener.
type lines struct {
	log  *rotating
	each func(string)
	rest []byte
}

func (l *lines) Write(p []byte) (int, error) {
	if l.each != nil {
		l.rest = append(l.rest, p...)
		for {
			i := bytes.IndexByte(l.rest, '\n')
			if i < 0 {
				break
			}
			l.each(string(l.rest[:i]))
			l.rest = l.rest[i+1:]
		}
		if len(l.rest) > 64<<10 {
			l.each(string(l.rest))
			l.rest = nil
		}
	}
	return l.log.Write(p)
}
