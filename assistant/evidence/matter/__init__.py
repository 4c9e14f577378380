"""Items by what they are about, and the sentences of them that answer."""
