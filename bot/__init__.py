"""A Discord front end for Midjourney-style image APIs."""
