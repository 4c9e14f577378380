"""What a record of a lower notice answers to in the loaded notice above it."""

from datetime import date

from assistant.compose.citations import cite
from assistant.obligations.lines import lines
from assistant.obligations.model import Counterpart
from corpus.model import Notice, Record
from index.register import Register


def loaded_parents(register: Register, notice: Notice) -> tuple[Notice, ...]:
    """The notices above a notice that are loaded, each once."""
    ids = dict.fromkeys(parent.notice for parent in notice.parents if parent.notice)
    return tuple(found for i in ids if (found := register.notice(i)) is not None)


def counterpart(
    register: Register, record: Record, notice: Notice, today: date
) -> Counterpart | None:
    """The item above on the same matter, with the tasks that come from it; the likest one."""
    parents = {parent.id: parent for parent in loaded_parents(register, notice)}
    for identifier, likeness in register.similar(record.id):
        other = register.record(identifier)
        if other and other.notice in parents and other.kind == record.kind != "task":
            parent = parents[other.notice]
            tasks = register.from_source(other.id)
            return Counterpart(
                parent=cite(other, parent),
                likeness=likeness,
                tasks=tuple(line for task in tasks for line in lines(task, parent, today)),
            )
    return None
