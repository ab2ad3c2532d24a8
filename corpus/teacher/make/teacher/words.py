"""Words that get a vector: those of the corpus, then the most common ones of WordNet's glosses."""

import re
from collections import Counter
from pathlib import Path

import numpy as np

WORD = re.compile(r"[a-z0-9£$€']+|[?!]|[\U0001F300-\U0001FAFF]")
GLOSS_FILES = ("data.noun", "data.verb", "data.adj", "data.adv")
DIMENSIONS = 64
WIDTH = 0.3  # the standard deviation of all numbers of the corpus's words


def of_corpus(sentences: list[str]) -> dict[str, int]:
    """In how many sentences each word stands, most common first."""
    counts = Counter(word for sentence in sentences for word in set(WORD.findall(sentence.lower())))
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def of_glosses(wordnet: Path, known: set[str], wanted: int) -> list[str]:
    """Further words by the number of glosses that they stand in, at least two, most common first."""
    counts: Counter[str] = Counter()
    for name in GLOSS_FILES:
        for line in (wordnet / name).read_text("latin-1").splitlines():
            if "| " in line and not line.startswith("  "):
                gloss = line.split("| ", 1)[1].lower()
                counts.update(set(re.findall("[a-z]+", gloss)))
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return [word for word, n in ranked if n >= 2 and len(word) > 2 and word not in known][:wanted]


def reduced(vectors: np.ndarray, corpus_words: int) -> np.ndarray:
    """The 64 principal components of the corpus's words, for all words."""
    mean = vectors[:corpus_words].mean(0)
    centred = (vectors - mean).astype(np.float64)
    _, axes = np.linalg.eigh(centred[:corpus_words].T @ centred[:corpus_words])
    axes = axes[:, ::-1][:, :DIMENSIONS]
    components = centred @ axes
    farthest = np.abs(components[:corpus_words]).argmax(0)
    components *= np.sign(components[farthest, np.arange(components.shape[1])])  # an axis has no sign of its own
    return (components / components[:corpus_words].std() * WIDTH).astype(np.float32)
