"""The image APIs, each behind the one port of `port.py`."""
