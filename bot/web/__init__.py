"""What listens: health, metrics, callbacks, and files lent to an API. Only with PORT."""
