"""SQLite whose write transactions wait in one fair queue, across threads and processes."""
