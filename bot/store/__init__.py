"""Everything that outlives the process, in SQL."""
