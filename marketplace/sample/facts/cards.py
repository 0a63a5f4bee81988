"""The sample's two cards: whose they are, the token in the code, and the pictures. Good for nothing else."""

# seller, number of the maker there, token (43 letters, as any), pictures in order
CARDS: tuple[tuple[str, int, str, tuple[str, ...]], ...] = (
    ("phra-pradaeng", 0, "sample-card-one-phra-pradaeng-0000000000001", ("fish", "banana", "drum", "elephant")),
    ("krasiao", 0, "sample-card-two-krasiao-0000000000000000002", ("umbrella", "lotus", "hen", "boat")),
)
