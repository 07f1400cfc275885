"""What every command shares: standard streams, one clear line per failure, progress, exit codes."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from .visible import visible

T = TypeVar("T")

#: What one bad input may raise; the others are still done.
FAILURES = (
    *(OSError, ValueError, ImportError, MemoryError),
    *(ArithmeticError, LookupError, TypeError, AttributeError, RuntimeError),
)
#: Those of them that the input or the installation explains; the rest are faults of the program.
_EXPECTED = FAILURES[:4]


@dataclass
class Outcome:
    """Counts the inputs that were done and those that failed, and says so on standard error.

    Attributes
    ----------
    done, failed : int
    debug : bool
        Let a failure through with its traceback.
    """

    debug: bool = False
    done: int = 0
    failed: int = 0

    @contextmanager
    def attempt(self, name: str) -> Iterator[None]:
        """Count what happens to one input; a failure is told in one line and goes no further."""
        try:
            yield
        except BrokenPipeError:  # whoever reads the output has had enough
            raise
        except FAILURES as error:
            self.fail(name, error)
        else:
            self.done += 1

    def fail(self, name: str, error: Exception) -> None:
        """Count and tell the failure of one input."""
        if self.debug:
            raise error
        self.failed += 1
        tell(describe(name, error))

    def doubt(self, name: str, message: str) -> None:
        """Count and tell an input that was read but holds no report."""
        self.failed += 1
        tell(f"{name}: {message}")

    @contextmanager
    def required(self) -> Iterator[None]:
        """Tell a failure that leaves nothing to go on with, and exit with code 2."""
        try:
            yield
        except BrokenPipeError:
            raise
        except FAILURES as error:
            if self.debug:
                raise
            tell(describe("", error))
            raise SystemExit(2) from error

    @property
    def exit_code(self) -> int:
        """0 where all went well, 1 where some did, 2 where nothing did."""
        if not self.failed:
            return 0
        return 1 if self.done else 2


def describe(name: str, error: BaseException) -> str:
    """Return one line that names the input and says what is wrong with it.

    Examples
    --------
    >>> describe("a.pdf", ValueError("not a PDF file")), describe("a.pdf", ValueError("a.pdf: encrypted"))
    ('a.pdf: not a PDF file', 'a.pdf: encrypted')
    """
    reason = error.strerror if isinstance(error, OSError) and name else None
    text = reason or str(error) or type(error).__name__
    if not isinstance(error, _EXPECTED):
        text = f"internal error: {type(error).__name__}: {error} (run again with --debug for the traceback)"
    return text if text.startswith(name) else f"{name}: {text}"


def tell(message: str) -> None:
    """Write one line to standard error, with nothing hidden in it."""
    sys.stderr.write(f"gongkai: {visible(message)}\n")
    sys.stderr.flush()


def prepare_streams() -> None:
    """Let the standard streams hold Chinese whatever the locale: UTF-8 in a pipe or file, what fits on a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")


def argument(text: str) -> str:
    """Return a command-line argument as typed: the bytes of UTF-8 that a locale took for something else are mended.

    Examples
    --------
    >>> argument("近4.1万件")
    '近4.1万件'
    """
    try:
        return os.fsencode(text).decode("utf-8")
    except UnicodeError:
        return text


def track(items: Sequence[T], what: str, *, active: bool) -> Iterable[T]:
    """Show progress over ``items`` on standard error, if that is a terminal and there is more than one."""
    if len(items) < 2 or not active or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track as rich_track

    return rich_track(items, description=what, console=Console(stderr=True), transient=True)
