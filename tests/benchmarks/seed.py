"""A database as a bot leaves it that was killed while its tasks ran."""

import datetime
from collections.abc import Mapping, Sequence

from bot.jobs.ids import IdSource, new_ref
from bot.jobs.model import TOKEN_LIFETIME, Job, JobKind, JobState, Reply
from bot.prompts import Mode
from bot.store import rows
from bot.store.database import open_database
from bot.store.schema import jobs
from tests.benchmarks.discord_records import Message
from tests.benchmarks.discord_server import DiscordServer

AGE = TOKEN_LIFETIME + datetime.timedelta(minutes=6)  # of each job: its token is over


async def leave_running(
    tasks: Mapping[str, str], discord: DiscordServer, people: Sequence[int], database_url: str
) -> dict[str, Message]:
    """Write a running job for each task id, by its prompt, and return the messages that show them.

    The jobs are spread over all channels and people.
    """
    ids, now = IdSource(), datetime.datetime.now(datetime.UTC)
    messages, left = {}, []
    for number, (prompt, task_id) in enumerate(tasks.items()):
        message = discord.plant(discord.channels[number % len(discord.channels)])
        messages[prompt] = message
        left.append(
            _running(prompt, task_id, message, people[number % len(people)], ids.next(now), now - AGE)
        )
    if left:
        async with open_database(database_url) as database, database.write() as connection:
            await connection.execute(
                jobs.insert(), [rows.job_values(job) | rows.reply_values(job.reply) for job in left]
            )
    return messages


def _running(
    prompt: str, task_id: str, message: Message, person: int, job_id: int, at: datetime.datetime
) -> Job:
    return Job(
        id=job_id,
        ref=new_ref(),
        kind=JobKind.IMAGINE,
        interaction_id=message.id,  # any unique number
        prompt=prompt,
        mode=Mode.FAST,
        provider="cometapi",
        task_id=task_id,
        state=JobState.RUNNING,
        user_id=person,
        locale="en-US",
        reply=Reply(
            channel_id=message.channel_id,
            guild_id=message.guild_id,
            message_id=message.id,
            token="a-token-that-is-over",
            token_expires_at=at + TOKEN_LIFETIME,
        ),
        created_at=at,
        submitted_at=at,
    )
