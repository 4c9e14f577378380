"""A list of obligations as a file: .xlsx, .docx, .ics or .csv."""
