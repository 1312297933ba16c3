package guard

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// Detach starts a program in a session of its own, so that neither Ctrl-C nor the end of the terminal reaches it.
// args: --log FILE -- ARGV...
func Detach(args []string, out io.Writer) error {
	if len(args) < 4 || args[0] != "--log" || args[2] != "--" {
		return errors.New("usage: guard detach --log FILE -- ARGV...")
	}
	if err := os.MkdirAll(filepath.Dir(args[1]), 0o700); err != nil {
		return err
	}
	log, err := os.OpenFile(args[1], os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	cmd := exec.Command(args[3], args[4:]...)
	cmd.Stdout, cmd.Stderr = log, log
	session(cmd)
	keepInherited()
	if err := cmd.Start(); err != nil {
		return err
	}
	if err := json.NewEncoder(out).Encode(map[string]int{"pid": cmd.Process.Pid}); err != nil {
		return err
	}
	return cmd.Process.Release()
}
