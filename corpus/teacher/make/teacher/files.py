"""The three files, byte by byte as `dev.outcry.training.TeacherData` reads them.

Each is gzip over a count (4 bytes) and that many entries. Numbers are big-endian. An entry is its key, then a byte with
the number of values, then a signed byte for each value.
"""

import gzip
import struct
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import numpy as np

SCORE_STEP = 1 / 8
VECTOR_STEP = 1 / 64

Key = TypeVar("Key", int, str)
Entry = tuple[Key, bytes]


def quantised(values: np.ndarray, step: float) -> np.ndarray:
    """Bytes of this step, rounded half up like Java's Math.round, cut at -127 and 127."""
    return np.clip(np.floor(values / step + 0.5), -127, 127).astype(np.int8)


def sentence_entries(keys: Iterable[int], scores: np.ndarray) -> list[Entry[int]]:
    """In the order of the keys. Of sentences with one key the first counts."""
    rows: dict[int, bytes] = {}
    for key, row in zip(keys, quantised(scores, SCORE_STEP)):
        rows.setdefault(key, row.tobytes())
    return sorted(rows.items())


def paraphrase_entries(texts: Iterable[str], scores: np.ndarray) -> list[Entry[str]]:
    """In the order given."""
    return [(text, row.tobytes()) for text, row in zip(texts, quantised(scores, SCORE_STEP))]


def word_entries(words: Iterable[str], vectors: np.ndarray) -> list[Entry[str]]:
    """In Java's order of strings, which is that of UTF-16."""
    rows = zip(words, (row.tobytes() for row in quantised(vectors, VECTOR_STEP)))
    return sorted(rows, key=lambda entry: entry[0].encode("utf-16-be", "surrogatepass"))


def write(directory: Path, sentences: list[Entry[int]], paraphrases: list[Entry[str]], words: list[Entry[str]]) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    write_file(directory / "sentences.gz", sentences, lambda key: struct.pack(">q", key))
    write_file(directory / "paraphrases.gz", paraphrases, text_bytes)
    write_file(directory / "words.gz", words, text_bytes)


def write_file(file: Path, entries: list[Entry[Key]], key_bytes: Callable[[Key], bytes]) -> None:
    parts = [struct.pack(">i", len(entries))]
    for key, row in entries:
        parts += [key_bytes(key), bytes([len(row)]), row]
    file.write_bytes(gzip.compress(b"".join(parts), mtime=0))


def text_bytes(text: str) -> bytes:
    """Java's modified UTF-8 after its length in two bytes: surrogates by themselves, no zero byte."""
    units = text.encode("utf-16-be", "surrogatepass")
    characters = (units[i : i + 2].decode("utf-16-be", "surrogatepass") for i in range(0, len(units), 2))
    parts = [b"\xc0\x80" if one == "\0" else one.encode("utf-8", "surrogatepass") for one in characters]
    encoded = b"".join(parts)
    return struct.pack(">H", len(encoded)) + encoded


def text_of(encoded: bytes) -> str:
    units = encoded.replace(b"\xc0\x80", b"\0").decode("utf-8", "surrogatepass")
    return units.encode("utf-16-be", "surrogatepass").decode("utf-16-be")


def read_sentences(file: Path) -> list[Entry[int]]:
    return read_file(file, lambda stream: struct.unpack(">q", stream.read(8))[0])


def read_texts(file: Path) -> list[Entry[str]]:
    """Of paraphrases or words."""
    return read_file(file, lambda stream: text_of(stream.read(struct.unpack(">H", stream.read(2))[0])))


def read_file(file: Path, read_key: Callable[[BytesIO], Key]) -> list[Entry[Key]]:
    stream = BytesIO(gzip.decompress(file.read_bytes()))
    (count,) = struct.unpack(">i", stream.read(4))
    entries = []
    for _ in range(count):
        key = read_key(stream)
        entries.append((key, stream.read(stream.read(1)[0])))
    if stream.read(1):
        raise ValueError(f"{file} goes on after its {count} entries")
    return entries
