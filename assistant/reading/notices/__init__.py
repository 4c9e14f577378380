"""Which notices a question names: by title, document number, or a fact of theirs."""
