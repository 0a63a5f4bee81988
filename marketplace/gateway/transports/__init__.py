"""The two ways to the store: the engine in this process, or a Saleor over HTTP. A caller cannot tell which."""
