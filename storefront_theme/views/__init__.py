"""The doors of the shop, by what a person does there."""
