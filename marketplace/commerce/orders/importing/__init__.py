"""Taking in sales that were made elsewhere: what they look like, what is checked, how they are written."""
