"""Ways to spoil a document that a validator lets pass, each with the rule that must find it."""
