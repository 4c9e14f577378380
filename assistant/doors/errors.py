"""What an ability says where it cannot be carried out."""


class AbilityError(ValueError):
    """Arguments that cannot be met; the message is one line: the fault, and the remedy."""
