"""The page: a chat in the browser. The only package that names Gradio.

``texts`` holds every sentence the page says, ``citations`` and ``answers`` turn an answer
into HTML, ``chat`` keeps a conversation, ``page`` puts the parts together, ``theme`` says
how they look, ``serving`` brings them to a browser.
"""
