"""The one error meant for a person: what is wrong, where, and what was expected."""


class UserError(Exception):
    """Something a person can mend: shown as one line, never as a traceback.

    `file` is what was read or done, `where` the place inside it (both may be empty), `problem` what is
    wrong, `expected` what would have been right (may be empty).
    """

    def __init__(self, file: object = "", where: str = "", problem: str = "", expected: str = "") -> None:
        super().__init__(file, where, problem, expected)
        self.file = str(file)
        self.where = where
        self.problem = problem
        self.expected = expected

    def __str__(self) -> str:
        """`FILE: WHERE: what is wrong; what was expected`, without the parts that are empty."""
        text = ": ".join(part for part in (self.file, self.where, self.problem) if part)
        return f"{text}; {self.expected}" if self.expected else text
