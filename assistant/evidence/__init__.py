"""A query becomes findings: by number, by filter, by subject, or of the notice itself."""
