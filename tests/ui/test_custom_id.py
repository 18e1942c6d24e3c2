"""Ids on buttons and forms come back from people's clients: what we wrote is read, the rest is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ui.custom_id import MAX_ID, CustomId, Op, parse_custom_id

PROPERTY = settings(derandomize=True, database=None, deadline=None, max_examples=200)
MAX_CUSTOM_ID = 100  # characters, by Discord

ids = st.builds(
    CustomId,
    op=st.sampled_from(Op),
    subject=st.integers(0, MAX_ID),
    n=st.none() | st.integers(0, 9999),
)


@PROPERTY
@given(ids)
def test_what_we_wrote_is_read_back(custom_id: CustomId) -> None:
    assert parse_custom_id(str(custom_id)) == custom_id
    assert len(str(custom_id)) <= MAX_CUSTOM_ID


@PROPERTY
@given(
    st.text()
    | st.from_regex(r"j1:[a-z]*:[0-9]*:[0-9]*", fullmatch=True)
    | st.tuples(ids.map(str), st.text(min_size=1), st.integers(0, 40)).map(
        lambda parts: parts[0][: parts[2]] + parts[1] + parts[0][parts[2] :]
    )
)
def test_foreign_text_is_refused_or_one_of_ours(text: str) -> None:
    found = parse_custom_id(text)

    assert found is None or (found.op in Op and 0 <= found.subject <= MAX_ID)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "button_re-roll",
        "MJ::JOB::upsample::1::0a1b2c3d",
        "j2:press:1:0",  # a later form
        "j1:explode:1:0",
        "j1:PRESS:1:0",
        "j1:press:1",
        "j1:press:-1:0",
        "j1:press:1:-1",
        "j1:press:1:0:0",
        "j1:press:1:0\n",
        " j1:press:1:0",
        "j1:press:١:٠",  # digits of another script
        f"j1:press:{MAX_ID + 1}:0",  # no database has it
        "j1:press:1:99999",
    ],
)
def test_hostile_and_outdated_ids_are_refused(text: str) -> None:
    assert parse_custom_id(text) is None
