"""Units: whom a question names, by any spelling, and in which role it asks for them."""
