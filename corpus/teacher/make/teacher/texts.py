"""The corpus as `Sentences.java` printed it."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FOREIGN_CUES = "cues-languages.tsv"


@dataclass(frozen=True)
class Texts:
    """Labelled texts, and their sentences in the order of the texts."""

    files: list[str]
    agent: np.ndarray  # of each text: 1 for an agent's
    shown: np.ndarray  # text, scenario: 1 where it applies
    weights: np.ndarray  # text, scenario: how sure that is
    sentences: list[str]
    keys: list[int]
    owner: np.ndarray  # of each sentence: its text

    def cues(self) -> np.ndarray:
        return self.of_files("cues-")

    def familiar(self) -> np.ndarray:
        return self.of_files("dev-")

    def of_files(self, prefix: str) -> np.ndarray:
        """The numbers of all texts of files with such names that have a sentence."""
        there = np.bincount(self.owner, minlength=len(self.files)) > 0
        return np.array([i for i, file in enumerate(self.files) if file.startswith(prefix) and there[i]], np.int64)

    def sentences_of(self, text: int) -> np.ndarray:
        first, end = np.searchsorted(self.owner, [text, text + 1])
        return np.arange(first, end)

    def agents(self) -> np.ndarray:
        """Of each sentence: 1 for an agent's."""
        return self.agent[self.owner]


def read(directory: Path) -> Texts:
    texts = [json.loads(line) for line in lines_of(directory / "texts.jsonl")]
    rows = [line.split("\t", 2) for line in lines_of(directory / "sentences.tsv")]
    return Texts(
        files=[text["file"] for text in texts],
        agent=np.array([text["agent"] for text in texts], np.int64),
        shown=np.array([text["shown"] for text in texts], np.float32),
        weights=np.array([text["weights"] for text in texts], np.float32),
        sentences=[row[2] for row in rows],
        keys=[int(row[1]) for row in rows],
        owner=np.array([int(row[0]) for row in rows], np.int64),
    )


def lines_of(file: Path) -> list[str]:
    """A file's lines; only \\n ends one, unlike `splitlines`."""
    return file.read_text("utf-8").removesuffix("\n").split("\n")


def write_lines(file: Path, lines: list[str]) -> None:
    file.write_text("".join(line + "\n" for line in lines), "utf-8")
