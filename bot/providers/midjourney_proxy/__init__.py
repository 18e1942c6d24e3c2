"""The midjourney-proxy family: CometAPI, the vendors below `/v1/mj`, servers and gateways of one's own."""
