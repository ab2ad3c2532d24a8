"""What both teachers are taught by."""

from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .texts import Texts

LOWEST = -9.0  # below it a sentence says no more


def taught(texts: Texts) -> np.ndarray:
    """The texts to learn from: all cues once, messages that the rules' writers had in view twice, no fresh ones."""
    return np.concatenate([texts.cues(), texts.familiar(), texts.familiar()])


def author_scores(scenarios: int) -> nn.Parameter:
    """What a text's author adds to its scores: a row for customers, one for agents."""
    return nn.Parameter(torch.zeros(2, scenarios))


def loss(
    texts: Texts, batch: np.ndarray, score: Callable[[np.ndarray], torch.Tensor], authors: nn.Parameter
) -> torch.Tensor:
    """Weighted cross-entropy of texts; a label belongs to the sentence that scores highest."""
    sentences = [texts.sentences_of(text) for text in batch]
    owner = torch.tensor(np.repeat(np.arange(len(batch)), [len(some) for some in sentences]))
    scores = score(np.concatenate(sentences))
    highest = torch.full((len(batch), scores.shape[1]), LOWEST)
    highest = highest.scatter_reduce(0, owner[:, None].expand(-1, scores.shape[1]), scores, "amax")
    highest = highest + authors[torch.tensor(texts.agent[batch])]
    wrong = functional.binary_cross_entropy_with_logits(
        highest, torch.tensor(texts.shown[batch]), reduction="none"
    )
    return (wrong * torch.tensor(texts.weights[batch])).sum(1).mean()


def slices(numbers: np.ndarray, size: int) -> Iterator[np.ndarray]:
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]
