"""The desk's database: people, stories and their runs, and what was decided on each matter.

Functions take a SQLAlchemy connection, inside `Database.reading()` or `Database.writing()`, and give frozen values.
"""

from compare.store.database.opening import Database, open_database
from compare.store.database.values import (
    Act,
    Anchor,
    Decision,
    Edit,
    Input,
    Line,
    Made,
    Person,
    Role,
    Ruling,
    Run,
    Seat,
    Session,
    Shape,
    Sighting,
    State,
    Verdict,
)

__all__ = [
    "Act",
    "Anchor",
    "Database",
    "Decision",
    "Edit",
    "Input",
    "Line",
    "Made",
    "Person",
    "Role",
    "Ruling",
    "Run",
    "Seat",
    "Session",
    "Shape",
    "Sighting",
    "State",
    "Verdict",
    "open_database",
]
