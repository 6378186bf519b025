"""The preview: a document in the browser that follows what its author saves."""
