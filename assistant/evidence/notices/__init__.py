"""What notices say of themselves: their dates, issuers, parts and standing."""
