"""Writes the typed client from our documents and Saleor's schema. A tool of ours: nothing at run time imports it."""
