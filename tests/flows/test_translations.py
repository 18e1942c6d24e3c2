"""The main ways, as people walk them in Korean and Vietnamese, and what they read there."""

from typing import Any

import discord
import pytest

from bot.prompts import MAX_PROMPT
from bot.ui.message import MAX_CONTENT
from tests.people import kinds, told
from tests.world import World, button, form_fields, labels

LOCALES = {"alice": "ko", "bob": "vi", "mei": "zh-CN", "yuki": "ja"}
PICTURES = ["U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"]  # the provider's own words, in any language
KOREAN_ROW = ["자세히", "고쳐서 다시 만들기", "즐겨찾기", "삭제"]
VIETNAMESE_ROW = ["Chi tiết", "Sửa và tạo lại", "Yêu thích", "Xóa"]
HARBOUR = "비 오는 밤의 조용한 항구"


@pytest.fixture
def abroad(world: World) -> World:
    """A story in which everybody's Discord, and the server as they see it, is in the language of LOCALES."""

    def change(payload: dict[str, Any]) -> None:  # Any: Discord's payload
        payload["locale"] = payload["guild_locale"] = LOCALES[payload["member"]["user"]["username"]]

    world.alter_interactions(change)
    return world


async def shown(world: World, label: str, count: int = 1) -> discord.Message:
    """Wait until so many pictures are shown with a button of this label, and return the newest."""

    def done() -> discord.Message | None:
        found = [m for m in world.messages() if button(m, label) and m.attachments]
        return found[-1] if len(found) >= count else None

    message = await world.until(done)
    await world.quiet.reached()
    return message


async def test_a_korean_imagines_zooms_is_refused_and_turns_remix_on(abroad: World) -> None:
    alice = abroad.alice
    await alice.slash(abroad.channel, "imagine", prompt=HARBOUR)
    assert labels(await abroad.until(lambda: abroad.seen("시작 대기 중 · 패스트"))) == ["취소"]
    assert await abroad.until(lambda: abroad.seen("% · 패스트"))
    grid = await shown(abroad, "자세히")
    assert grid.content == f"**{HARBOUR}** – {alice.mention} (패스트)"
    assert labels(grid) == [*PICTURES, *KOREAN_ROW]

    await abroad.press(alice, grid, "U1")
    single = await shown(abroad, "자세히", 2)
    assert single.content == f"**{HARBOUR}** – U1 · {alice.mention} (패스트)"
    opened = await abroad.press(alice, single, "Custom Zoom")
    assert opened.modal is not None
    assert opened.modal["title"] == "사용자 지정 줌 (Custom Zoom)"
    assert opened.modal["components"][0]["label"] == "프롬프트"
    assert form_fields(opened)["prompt"]["value"] == f"{HARBOUR} --zoom 2"

    (refusal,) = told(await alice.submit_modal(opened, {"prompt": f"{HARBOUR} --zoom 3"}))
    assert refusal.splitlines() == [
        "--zoom 3: 범위를 벗어난 값이에요. 쓸 수 있는 값: 1–2.",
        f"> {HARBOUR} --zoom 3",
    ]
    opened = await abroad.press(alice, single, "Custom Zoom")
    await alice.submit_modal(opened, {"prompt": f"{HARBOUR} --zoom 1.5"})
    zoomed = await shown(abroad, "자세히", 3)
    assert "– Custom Zoom · " in zoomed.content
    assert kinds(abroad) == ["imagine", "action", "action", "modal"]

    details = told(await abroad.press(alice, zoomed, "자세히"))[0]
    assert [line.split("**")[1] for line in details.splitlines() if "**" in line][:4] == [
        "프롬프트",
        "종류",
        "속도",
        "서비스",
    ]
    assert told(await abroad.press(alice, zoomed, "즐겨찾기")) == ["즐겨찾기에 추가했어요."]
    panel = await alice.slash(abroad.channel, "settings")
    assert panel.response is not None
    assert "**내 설정**" in panel.response.content
    pressed = await alice.click(panel.response, label="리믹스 켜기")
    assert pressed.response is not None
    assert "리믹스 **켜짐**: 변형, 팬, 🔄를 누르면 새 프롬프트를 먼저 물어봐요." in pressed.response.content


async def test_a_vietnamese_with_the_longest_prompt_reads_everything(abroad: World) -> None:
    """Vietnamese has the longest texts; together with the longest prompt they have to fit everywhere."""
    bob = abroad.bob
    prompt = ("một bến cảng yên tĩnh dưới mưa " * MAX_PROMPT)[:MAX_PROMPT].strip()
    await bob.slash(abroad.channel, "imagine", prompt=prompt)
    assert labels(await abroad.until(lambda: abroad.seen("đang chờ bắt đầu · nhanh"))) == ["Hủy"]
    grid = await shown(abroad, "Chi tiết")
    assert grid.content.startswith("**một bến cảng yên tĩnh")
    assert grid.content.endswith(f"…** – {bob.mention} (nhanh)")
    assert labels(grid) == [*PICTURES, *VIETNAMESE_ROW]

    details = await abroad.press(bob, grid, "Chi tiết")
    assert details.followups[0].content.startswith("**Prompt**\n```\nmột bến cảng")
    assert "**Kích thước** " in details.followups[0].content
    assert len(details.followups[0].content) <= MAX_CONTENT
    assert [file.filename for file in details.followups[0].attachments] == ["prompt.txt"]

    await abroad.press(bob, grid, "U1")
    single = await shown(abroad, "Chi tiết", 2)
    region = await abroad.press(bob, single, "Vary (Region)")
    assert region.modal is not None
    assert [row["label"] for row in region.modal["components"]] == [
        "Điều cần có ở đó",
        "Vị trí: các ô của ảnh",
        "Hoặc một phần ảnh",
        "Hoặc mặt nạ của riêng bạn",
    ]
    (nowhere,) = told(await bob.submit_modal(region, {"prompt": "một con cáo đỏ"}))
    assert nowhere.startswith("Bạn hãy chọn vị trí: các ô, một phần ảnh hoặc mặt nạ của riêng bạn.\n> ")

    guide = await bob.slash(abroad.channel, "help")
    (words,) = told(guide)
    assert words.startswith("Bot dùng Midjourney để tạo ảnh")
    listed = told(await bob.slash(abroad.channel, "jobs"))[0]
    assert "**Trước đây**\n1. một bến cảng" in listed
    assert " · nhanh " not in listed
    assert kinds(abroad) == ["imagine", "action"]


async def test_what_goes_wrong_is_said_in_the_language_of_who_asked(abroad: World) -> None:
    abroad.api.fail_next("[Banned prompt] 可能包含敏感词")
    await abroad.alice.slash(abroad.channel, "imagine", prompt=HARBOUR)
    failed = await abroad.until(
        lambda: abroad.seen("이미지 서비스가 거부한 표현이에요. 다르게 표현해 주세요.")
    )
    assert "실패한 이미지는 보통 요금이 청구되지 않아요." in failed.content

    abroad.api.drop_next("submit/imagine")
    await abroad.bob.slash(abroad.channel, "imagine", prompt="một bến cảng")
    lost = await abroad.until(lambda: abroad.seen("Có thể bạn đã bị tính phí."))
    assert labels(lost) == ["Gửi lại", "Bỏ qua"]
    refused = told(await abroad.press(abroad.alice, lost, "Gửi lại"))
    assert refused == ["요청한 사람이나 관리자만 할 수 있어요."]
    await abroad.press(abroad.bob, lost, "Bỏ qua")

    await abroad.bob.slash(abroad.channel, "imagine", prompt="một ngọn hải đăng")
    running = await abroad.until(lambda: abroad.seen("% · nhanh"))
    await abroad.press(abroad.bob, running, "Hủy")
    cancelled = await abroad.until(lambda: abroad.seen("(đã hủy)"))
    assert "Bot không theo dõi ảnh này nữa." in cancelled.content

    for number in range(3):
        await abroad.bob.slash(abroad.channel, "imagine", prompt=f"con thuyền {number}")
    (too_many,) = told(await abroad.bob.slash(abroad.channel, "imagine", prompt="con thuyền cuối"))
    assert too_many.startswith("Bạn đang có 3 tác vụ chưa xong.")
    assert "bằng **/tác-vụ**" in too_many


async def test_each_presses_in_their_own_language_also_after_a_restart(abroad: World) -> None:
    await abroad.alice.slash(abroad.channel, "imagine", prompt=HARBOUR)
    grid = await shown(abroad, "자세히")
    await abroad.press(abroad.alice, grid, "U1")
    single = await shown(abroad, "자세히", 2)
    forms = [await abroad.press(abroad.bob, single, "Custom Zoom") for _ in range(2)]
    assert forms[0].modal is not None
    assert forms[0].modal["title"] == "Thu nhỏ tùy chỉnh (Custom Zoom)"
    again = await abroad.press(abroad.alice, grid, "고쳐서 다시 만들기")
    assert again.modal is not None
    assert again.modal["title"] == "고쳐서 다시 만들기"

    await abroad.restart()
    wrong = await abroad.bob.submit_modal(forms[0], {"prompt": "bến cảng --zoom xa"})
    await abroad.bob.submit_modal(forms[1], {"prompt": "bến cảng --zoom 2"})
    zoomed = await shown(abroad, "Chi tiết")

    assert told(wrong)[0].startswith("--zoom không thể là “xa”. Giá trị dùng được: 1–2.")
    assert zoomed.content.endswith(f"· {abroad.bob.mention} (nhanh)")
    assert labels(zoomed)[-4:] == VIETNAMESE_ROW
    assert labels(grid)[-4:] == KOREAN_ROW
    (sure,) = told(await abroad.press(abroad.alice, single, "삭제"))
    assert sure == "이미지와 메시지, 저장된 모든 정보를 삭제할까요?"
    (foreign,) = told(await abroad.press(abroad.alice, zoomed, "Xóa"))
    assert foreign == "요청한 사람이나 관리자만 할 수 있어요."


@pytest.mark.parametrize(
    ("name", "details", "refusal"),
    [
        ("mei", "详情", "--stylize 5000 超出范围。可用的值：0–1000。"),
        ("yuki", "詳細", "--stylize 5000 は範囲外です。使える値：0–1000。"),
    ],
)
async def test_chinese_and_japanese_stand_without_blanks(
    abroad: World, name: str, details: str, refusal: str
) -> None:
    person = abroad.newcomer(name)

    (told_off,) = told(await person.slash(abroad.channel, "imagine", prompt="港 --stylize 5000"))
    await person.slash(abroad.channel, "imagine", prompt="港")

    assert told_off.splitlines()[0] == refusal
    assert labels(await shown(abroad, details))[:9] == PICTURES


async def test_discord_is_told_the_commands_in_every_language(world: World) -> None:
    (put,) = [request for request in world.env.http_requests if request.method == "PUT"]
    assert put.json is not None
    imagine = next(command for command in put.json if command["name"] == "imagine")

    assert imagine["name_localizations"] == {"ko": "그리기", "zh-CN": "想象", "vi": "vẽ", "ja": "生成"}
    mode = next(option for option in imagine["options"] if option["name"] == "mode")
    assert mode["name_localizations"]["vi"] == "chế-độ"
    assert [choice["name_localizations"]["ko"] for choice in mode["choices"]] == ["릴랙스", "패스트", "터보"]
