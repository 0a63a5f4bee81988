"""Events that are kept in the database until each listener has dealt with them."""
