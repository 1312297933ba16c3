//go:build unix

package reference

import "golang.org/x/sys/unix"

// goReserve is what the Go runtime maps without using it.
const goReserve = 1 << 30

// limitMemory lets a render that needs more end this process and nothing else.
func limitMemory(bytes int64) {
	limit := unix.Rlimit{Cur: uint64(bytes + goReserve), Max: uint64(bytes + goReserve)}
	_ = unix.Setrlimit(unix.RLIMIT_AS, &limit)
}
