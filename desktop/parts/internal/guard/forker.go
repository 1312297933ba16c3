package guard

import (
	"os/exec"
	"runtime"
)

// forker starts every child on one thread that lives as long as the guard: Linux sends the parent-death signal when the
// *thread* that forked ends (prctl(2), PR_SET_PDEATHSIG).
type forker struct {
	work chan func()
}

func newForker() *forker {
	f := &forker{work: make(chan func())}
	go func() {
		runtime.LockOSThread()
		for do := range f.work {
			do()
		}
	}()
	return f
}

func (f *forker) start(cmd *exec.Cmd) error {
	result := make(chan error)
	f.work <- func() { result <- cmd.Start() }
	return <-result
}
