"""Drafts: quotations that staff write for a buyer, priced as baskets are, until they become orders."""
