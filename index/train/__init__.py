"""How the embedding model that ships is made: ``python -m index.train FOLDER``.

Texts are read (``texts``), cut into tokens (``tokens``), each token gets a first vector
from the words it stands beside (``start``), pairs of texts that mean much the same
(``pairs``) draw the vectors of their tokens together (``contrast``), and the result is
written in the format of sentence-transformers (``export``). ``recipe`` holds every
figure that was chosen. torch is needed here, and nowhere else.
"""
