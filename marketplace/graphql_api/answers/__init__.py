"""Answers that are remembered, and given again only while they are still true to the letter (decision 0017)."""
