package reference

// limitProcess has no counterpart for the own process here; the soft limit of the runtime and the caller's time limit remain.
func limitProcess(Limits) {}
