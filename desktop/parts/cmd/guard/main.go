// Command guard owns the server processes of one environment, so that none outlives the agent.
//
//	guard serve                    requests on stdin, events on stdout, one JSON object a line; the end of stdin is the end of the agent
//	guard detach --log FILE -- ARGV...   starts ARGV in a session of its own and prints its pid
package main

import (
	"fmt"
	"os"

	"infometis.io/desktop/parts/internal/guard"
)

func main() {
	if len(os.Args) < 2 {
		usage()
	}
	var err error
	switch os.Args[1] {
	case "serve":
		err = guard.Serve(os.Stdin, os.Stdout)
	case "detach":
		err = guard.Detach(os.Args[2:], os.Stdout)
	default:
		usage()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "guard:", err)
		os.Exit(1)
	}
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: guard serve | guard detach --log FILE -- ARGV...")
	os.Exit(2)
}
