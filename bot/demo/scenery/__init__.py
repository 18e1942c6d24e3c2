"""What the simulated pictures are painted with, and what they show."""
