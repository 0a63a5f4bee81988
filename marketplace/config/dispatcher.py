"""The name of the lease by which one background process at a time hands events on."""

DISPATCHER = "outbox-dispatcher"
