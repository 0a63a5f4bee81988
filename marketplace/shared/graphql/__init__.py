"""What our GraphQL doors have in common: documents read and checked once, and limits on what they may ask for."""
