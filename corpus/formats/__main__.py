"""``python -m corpus.formats FILE``: a file's text as JSON, read in this process."""

from corpus.formats.apart import main

main()
