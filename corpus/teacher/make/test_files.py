"""Run with `python -m unittest` in this directory."""

import gzip
import tempfile
import unittest
from pathlib import Path

import numpy as np

from teacher import files

TEACHER = Path(__file__).parent.parent
NAMES = ("sentences.gz", "paraphrases.gz", "words.gz")


class FilesTest(unittest.TestCase):
    def test_writes_again_what_it_read(self):
        with tempfile.TemporaryDirectory() as directory:
            files.write(
                Path(directory),
                files.read_sentences(TEACHER / "sentences.gz"),
                files.read_texts(TEACHER / "paraphrases.gz"),
                files.read_texts(TEACHER / "words.gz"),
            )
            for name in NAMES:
                self.assertEqual(content(Path(directory) / name), content(TEACHER / name), name)

    def test_the_repository_has_its_entries_in_order(self):
        keys = [key for key, _ in files.read_sentences(TEACHER / "sentences.gz")]
        self.assertEqual(keys, sorted(keys))
        words = files.read_texts(TEACHER / "words.gz")
        vectors = np.array([np.frombuffer(row, np.int8) for _, row in words]) * files.VECTOR_STEP
        self.assertEqual(files.word_entries([word for word, _ in words], vectors), words)

    def test_rounds_half_up_and_cuts(self):
        rounded = files.quantised(np.array([0.5, -0.5, 1.5, 1000, -1000]), 1)
        self.assertEqual(rounded.tolist(), [1, 0, 2, 127, -127])

    def test_the_first_of_two_sentences_with_one_key_counts(self):
        entries = files.sentence_entries([3, -1, 3], np.array([[1.0], [2.0], [3.0]]))
        self.assertEqual(entries, [(-1, b"\x10"), (3, b"\x08")])

    def test_text_beyond_the_basic_plane_is_two_surrogates(self):
        encoded = files.text_bytes("a\U0001F600\0")
        self.assertEqual(encoded, b"\0\x09a\xed\xa0\xbd\xed\xb8\x80\xc0\x80")
        self.assertEqual(files.text_of(encoded[2:]), "a\U0001F600\0")


def content(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


if __name__ == "__main__":
    unittest.main()
