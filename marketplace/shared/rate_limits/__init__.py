"""How often somebody may knock: counters per door and caller, shared by all processes through the database."""
