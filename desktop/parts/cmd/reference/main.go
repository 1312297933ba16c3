// Command reference renders a Flux Kustomization with Flux's own code, so that the digest of its output equals the one that
// kustomize-controller writes into status.history.
//
//	reference serve [--memory-bytes N] [--cpu-seconds N] [--temp DIR]   requests on stdin, answers on stdout, one JSON object a line
//	reference render --root DIR [--path PATH] [--kustomization FILE]    prints what is built
//	reference version                                                   the versions of what it is made of, as JSON
package main

import (
	"flag"
	"fmt"
	"os"

	"infometis.io/desktop/parts/internal/reference"
)

func main() {
	if len(os.Args) < 2 {
		usage()
	}
	flags := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	memory := flags.Int64("memory-bytes", 0, "memory at most; the process ends when it needs more")
	cpu := flags.Int64("cpu-seconds", 0, "processor time at most, of the whole process")
	temp := flags.String("temp", "", "folder for temporary files")
	root := flags.String("root", ".", "root of the repository's files")
	path := flags.String("path", "", "spec.path; without it, that of the Kustomization")
	file := flags.String("kustomization", "", "file with the Flux Kustomization")
	_ = flags.Parse(os.Args[2:])
	var err error
	switch os.Args[1] {
	case "serve":
		err = reference.Serve(os.Stdin, os.Stdout, *temp, reference.Limits{MemoryBytes: *memory, CPUSeconds: *cpu})
	case "render":
		err = reference.Print(os.Stdout, *root, *path, *file)
	case "version":
		err = reference.PrintVersions(os.Stdout)
	default:
		usage()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "reference:", err)
		os.Exit(1)
	}
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: reference serve | render --root DIR [--path PATH] [--kustomization FILE] | version")
	os.Exit(2)
}
