"""The error of every file that cannot be read."""

from __future__ import annotations


class ReadError(ValueError):
    """A file that cannot be read: one line naming the file, what is wrong with it and what to do.

    Parameters
    ----------
    code : str
        Stable name in snake case, e.g. ``encrypted_pdf``.
    source : str
        The path or name given by the caller.
    problem, remedy : str
        What is wrong, and what a person can do about it.

    Examples
    --------
    >>> error = ReadError("empty_file", "a.txt", "the file is empty", "fetch it again")
    >>> str(error), error.code
    ('a.txt: the file is empty; fetch it again', 'empty_file')
    """

    def __init__(self, code: str, source: str, problem: str, remedy: str) -> None:
        super().__init__(f"{source}: {problem}; {remedy}")
        self.code = code
        self.source = source
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str, str]]:
        """Pickle with all four arguments, so that worker processes can hand the error back."""
        return type(self), (self.code, self.source, self.problem, self.remedy)
