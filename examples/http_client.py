"""Asks a running page for JSON: ``python examples/http_client.py [ADDRESS]``."""

import sys

from gradio_client import Client

client = Client(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:7860", verbose=False)
answer = client.predict("任务27谁牵头，什么时候完成？", api_name="/ask")
duties = client.predict(unit="省司法厅", places=["gansu"], roles=["lead"], api_name="/obligations")
paper = client.predict(count=5, seed=7, places=["甘肃"], api_name="/quiz")
print(answer["direct"], len(duties["named"]), len(paper["questions"]))
