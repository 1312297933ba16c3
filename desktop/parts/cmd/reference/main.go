package main

import (
	_ "github.com/fluxcd/pkg/kustomize"
	_ "github.com/fluxcd/pkg/ssa"
)

func main() {}
