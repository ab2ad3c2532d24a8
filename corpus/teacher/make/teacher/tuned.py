"""The second teacher: the smaller encoder itself, fine-tuned end to end."""

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

from . import learning
from .encoders import MINILM, padded
from .texts import Texts

HEADS = 12
DROPOUT = 0.1
RATE = 1e-4
HEAD_RATE = 10  # times as fast as the encoder
WARM_UP = 60  # batches
SENTENCES = 80  # of a batch, at least
SHUFFLED = 2048  # texts that are then put in the order of their lengths
SEED = 1
UNLIKELY = -3.0  # a score to start from


def parameters(network: Path) -> dict[str, torch.Tensor]:
    """The encoder's weights by the names that they were trained under.

    The exported graph holds matrices turned round and without a name; the bias that is added next tells it.
    """
    graph = onnx.load(network).graph
    constants = {constant.name: numpy_helper.to_array(constant) for constant in graph.initializer}
    found = {name: array for name, array in constants.items() if "onnx::" not in name}
    matrices = {}
    for node in graph.node:
        known = [name for name in node.input if name in constants]
        if node.op_type == "MatMul" and known:
            matrices[node.output[0]] = constants[known[0]].T
        products = [name for name in node.input if name in matrices]
        if node.op_type == "Add" and products and known and known[0].endswith(".bias"):
            found[known[0].removesuffix("bias") + "weight"] = matrices[products[0]]
    named = {re.search(r"((embeddings|encoder)\..*)?$", name).group(): array for name, array in found.items()}
    return {name: torch.tensor(array) for name, array in named.items() if name}


class SentenceEncoder(nn.Module):
    """BERT with the mean of its last vectors; what words and places begin with isn't learnt."""

    def __init__(self, weights: dict[str, torch.Tensor]):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        self.register_buffer("places", weights["embeddings.position_embeddings.weight"] + kind)
        self.norm = nn.LayerNorm(self.words.embedding_dim, eps=1e-12)
        copy(self.norm, weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList()
        while f"encoder.layer.{len(self.layers)}.output.dense.bias" in weights:
            self.layers.append(layer(weights, f"encoder.layer.{len(self.layers)}."))

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        known = pieces > 0
        vectors = self.norm(self.words(pieces) + self.places[: pieces.shape[1]])
        vectors = functional.dropout(vectors, DROPOUT, self.training)
        for each in self.layers:
            vectors = each(vectors, src_key_padding_mask=~known)
        counted = known[:, :, None].to(vectors.dtype)
        return (vectors * counted).sum(1) / counted.sum(1)


def layer(weights: dict[str, torch.Tensor], prefix: str) -> nn.TransformerEncoderLayer:
    inner, width = weights[prefix + "intermediate.dense.weight"].shape
    made = nn.TransformerEncoderLayer(
        width, HEADS, inner, DROPOUT, "gelu", layer_norm_eps=1e-12, batch_first=True
    )
    made.self_attn.dropout = 0.0  # only what a block adds is dropped
    made.dropout.p = 0.0
    for kind in ("weight", "bias"):
        parts = [weights[f"{prefix}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        getattr(made.self_attn, f"in_proj_{kind}").data = torch.cat(parts)
    copy(made.self_attn.out_proj, weights, prefix + "attention.output.dense")
    copy(made.norm1, weights, prefix + "attention.output.LayerNorm")
    copy(made.linear1, weights, prefix + "intermediate.dense")
    copy(made.linear2, weights, prefix + "output.dense")
    copy(made.norm2, weights, prefix + "output.LayerNorm")
    return made


def copy(module: nn.Module, weights: dict[str, torch.Tensor], name: str) -> None:
    module.weight.data = weights[name + ".weight"].clone().contiguous()
    module.bias.data = weights[name + ".bias"].clone()


class TunedTeacher:
    """The encoder with a linear head."""

    def __init__(self, encoders: Path, scenarios: int):
        torch.manual_seed(SEED)
        self.encoder = SentenceEncoder(parameters(MINILM.network(encoders)))
        self.head = nn.Linear(self.encoder.words.embedding_dim, scenarios)
        self.head.bias.data.fill_(UNLIKELY)
        self.authors = learning.author_scores(scenarios)
        self.tokenizer = MINILM.tokenizer(encoders)

    def learn(self, texts: Texts, epochs: int) -> None:
        pieces = self.pieces(texts.sentences)
        body = [weight for weight in self.encoder.parameters() if weight.requires_grad]
        groups = [
            {"params": body, "full": RATE},
            {"params": [*self.head.parameters(), self.authors], "full": RATE * HEAD_RATE},
        ]
        optimiser = torch.optim.AdamW(groups, RATE, weight_decay=0.01)
        lengths = np.array([len(numbers) for numbers in pieces])
        batches = [batch for epoch in range(epochs) for batch in batches_of(texts, lengths, epoch)]
        self.encoder.train()
        for step, batch in enumerate(batches):
            for group in optimiser.param_groups:
                group["lr"] = group["full"] * min(1, (step + 1) / WARM_UP) * (1 - step / len(batches))
            optimiser.zero_grad()
            learning.loss(texts, batch, lambda some: self.score([pieces[i] for i in some]), self.authors).backward()
            nn.utils.clip_grad_norm_(body, 1.0)
            optimiser.step()
        self.encoder.eval()

    def pieces(self, sentences: list[str]) -> list[list[int]]:
        return [encoding.ids for encoding in self.tokenizer.encode_batch(sentences)]

    def score(self, pieces: list[list[int]]) -> torch.Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = self.encoder(torch.tensor(padded(pieces)))
        return self.head(functional.dropout(vectors.float(), DROPOUT, self.encoder.training))

    def scores(self, sentences: list[str], agents: np.ndarray) -> np.ndarray:
        pieces = self.pieces(sentences)
        by_length = np.argsort([len(numbers) for numbers in pieces], kind="stable")
        scores = np.zeros((len(sentences), self.head.out_features), np.float32)
        with torch.no_grad():
            for batch in learning.slices(by_length, 96):
                added = self.authors[torch.tensor(agents[batch])]
                scores[batch] = (self.score([pieces[i] for i in batch]) + added).numpy()
        return scores


def batches_of(texts: Texts, lengths: np.ndarray, epoch: int) -> list[np.ndarray]:
    """Texts of like length together, so that little is padding, in a random order."""
    chance = np.random.RandomState(epoch)
    batches = []
    for some in learning.slices(chance.permutation(learning.taught(texts)), SHUFFLED):
        longest = [lengths[texts.sentences_of(text)].max() for text in some]
        batch: list[int] = []
        sentences = 0
        for text in some[np.argsort(longest, kind="stable")]:
            batch.append(text)
            sentences += len(texts.sentences_of(text))
            if sentences >= SENTENCES:
                batches.append(np.array(batch))
                batch, sentences = [], 0
        if batch:
            batches.append(np.array(batch))
    chance.shuffle(batches)
    return batches
