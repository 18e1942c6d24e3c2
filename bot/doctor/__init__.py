"""Finds out what is wrong with a bot and its surroundings; costs nothing and changes nothing."""
