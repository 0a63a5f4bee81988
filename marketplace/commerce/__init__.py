"""The embedded engine: a store that speaks Saleor's words. It knows no vendor, maker or till."""
