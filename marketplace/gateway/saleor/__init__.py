"""What only a real Saleor needs: setting it up, moving a catalogue there, and taking in its signed events."""
