"""The first teacher: a small network over both encoders' vectors, which stay as they are."""

import numpy as np
import torch
from torch import nn

from . import learning
from .texts import Texts

HIDDEN = 256
BATCH = 128  # texts
RATE = 1e-3
DECAY = 1e-4
SEED = 0


def scores(texts: Texts, vectors: np.ndarray, epochs: int) -> np.ndarray:
    """Scores of the sentences and of what follows them in the vectors, which counts as a customer's."""
    own = vectors[: len(texts.sentences)]
    known = torch.tensor(((vectors - own.mean(0)) / own.std()).astype(np.float32))
    torch.manual_seed(SEED)
    scenarios = texts.shown.shape[1]
    network = nn.Sequential(
        nn.Dropout(0.1),
        nn.Linear(known.shape[1], HIDDEN),
        nn.ReLU(),
        nn.Dropout(0.3),
        nn.Linear(HIDDEN, scenarios),
    )
    authors = learning.author_scores(scenarios)
    learn(texts, network, authors, known, epochs)
    agents = np.zeros(len(known), np.int64)
    agents[: len(own)] = texts.agents()
    with torch.no_grad():
        return (network(known) + authors[torch.tensor(agents)]).numpy()


def learn(texts: Texts, network: nn.Module, authors: nn.Parameter, known: torch.Tensor, epochs: int) -> None:
    optimiser = torch.optim.AdamW([*network.parameters(), authors], RATE, weight_decay=DECAY)
    taught = learning.taught(texts)
    steps = epochs * (len(taught) // BATCH + 1)
    step = 0
    network.train()
    for epoch in range(epochs):
        for batch in learning.slices(np.random.RandomState(SEED + epoch).permutation(taught), BATCH):
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - step / steps)
            step += 1
            optimiser.zero_grad()
            learning.loss(texts, batch, lambda sentences: network(known[sentences]), authors).backward()
            optimiser.step()
    network.eval()
