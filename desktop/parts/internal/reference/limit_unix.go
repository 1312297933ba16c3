//go:build unix

package reference

import "golang.org/x/sys/unix"

// goReserve is what the Go runtime maps without using it.
const goReserve = 1 << 30

// limitProcess lets the system end this process where it needs more.
func limitProcess(limits Limits) {
	if limits.MemoryBytes > 0 {
		limit(unix.RLIMIT_AS, limits.MemoryBytes+goReserve)
	}
	if limits.CPUSeconds > 0 {
		limit(unix.RLIMIT_CPU, limits.CPUSeconds)
	}
}

func limit(resource int, most int64) {
	_ = unix.Setrlimit(resource, &unix.Rlimit{Cur: uint64(most), Max: uint64(most)})
}
