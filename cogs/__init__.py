"""One file a feature; each is loaded by the composition root."""
