"""The real process, measured over sockets between a light Discord and the simulated Midjourney API."""
