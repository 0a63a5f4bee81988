"""Thai ways of writing: dates in the Buddhist era, fiscal years, addresses."""
