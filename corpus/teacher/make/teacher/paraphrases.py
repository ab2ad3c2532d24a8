"""Texts that nobody wrote, near those of the corpus: words replaced by near ones, halves of sentences joined."""

import random
import re

import numpy as np

NEAR = 0.45  # the lowest cosine
NEIGHBOURS = 8
REPLACED = 0.4
JOINED = 0.3
SHORTENED = 0.3
LONGEST = 35  # words
BLOCK = 1000


def neighbours(words: list[str], vectors: np.ndarray) -> dict[str, list[str]]:
    """Of each word up to eight others by cosine, once the vectors' common part is taken off."""
    centred = vectors - vectors.mean(0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    near = {}
    count = min(NEIGHBOURS + 1, len(words))
    for start in range(0, len(words), BLOCK):
        cosines = centred[start : start + BLOCK] @ centred.T
        best = np.argsort(-cosines, axis=1, kind="stable")[:, :count]
        for row, columns in enumerate(best):
            word = start + row
            near[words[word]] = [words[i] for i in columns if i != word and cosines[row, i] > NEAR]
    return near


class Paraphraser:
    """Makes paraphrases from sentences; the same seed makes the same ones."""

    def __init__(self, sentences: list[str], near: dict[str, list[str]], seed: int = 7):
        self.sentences = sentences
        self.near = near
        self.random = random.Random(seed)

    def make(self, wanted: int) -> list[str]:
        """As many as wanted, less those that come out twice. No sentence is used more than three times as a start."""
        starts = self.sentences * 3
        self.random.shuffle(starts)
        return list(dict.fromkeys(self._paraphrase(sentence) for sentence in starts[:wanted]))

    def _paraphrase(self, sentence: str) -> str:
        if self.random.random() < JOINED:
            sentence = self._joined(sentence.split(), self.random.choice(self.sentences).split())
        sentence = re.sub("[A-Za-z]+", lambda match: self._near(match.group()), sentence)
        words = sentence.split()
        if self.random.random() < SHORTENED and len(words) > 4:
            del words[self.random.randrange(len(words))]
        return " ".join(words[:LONGEST])

    def _joined(self, first: list[str], second: list[str]) -> str:
        head = self.random.randint(1, len(first) - 1)
        tail = self.random.randint(1, len(second) - 1)
        return " ".join(first[:head] + second[tail:])

    def _near(self, word: str) -> str:
        others = self.near.get(word.lower())
        if self.random.random() >= REPLACED or not others or len(word) <= 3:
            return word
        other = self.random.choice(others)
        return other.capitalize() if word[0].isupper() else other
