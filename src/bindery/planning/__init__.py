"""`Study` -> steps: the only room that knows both the domain and the graph."""
