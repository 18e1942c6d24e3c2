"""What Discord's own addresses say about their end, and what pictures behind addresses are called."""

import datetime

from bot.ui.message_pictures import expired, name_of

NOW = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
CDN = "https://cdn.discordapp.com/attachments/1/2/harbour%20at%20night.png"


def signed(ends: datetime.datetime) -> str:
    return f"{CDN}?ex={int(ends.timestamp()):x}&is=65f0&hm=ab12"


def test_an_address_tells_when_it_is_over() -> None:
    hour = datetime.timedelta(hours=1)

    assert expired(signed(NOW - hour), NOW)
    assert not expired(signed(NOW + hour), NOW)
    for without in (CDN, f"{CDN}?ex=never", f"{CDN}?ex={'f' * 40}"):
        assert not expired(without, NOW)


def test_a_picture_behind_an_address_is_called_by_its_end() -> None:
    assert name_of(signed(NOW)) == "harbour at night.png"
    assert name_of("https://example.com/") == "example.com"
    assert len(name_of(f"https://example.com/{'a' * 300}.png")) <= 90
