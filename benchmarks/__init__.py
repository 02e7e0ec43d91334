"""What Servanda costs, measured against what it cannot avoid; see docs/benchmarks.md."""
