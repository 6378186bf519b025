"""Each example as pandoc reads it and as the engine does, and what became of it."""

from dataclasses import dataclass

from building import write_image
from normal import TAGGED, agree, show
from oracle import describe, read_with_pandoc
from reading import find_outside, make_chapter, read_examples
from tree_form import describe_tree


@dataclass(frozen=True, slots=True)
class Suite:
    """Examples, pandoc's blocks of each below the chapter's title, and what the engine read."""

    name: str
    examples: list
    wanted: dict
    read: dict

    @property
    def accepted(self):
        """The examples that are not refused."""
        return [one for one in self.examples if not self.read[one.key].told]

    @property
    def refused(self):
        """The examples that are refused."""
        return [one for one in self.examples if self.read[one.key].told]

    def want(self, example):
        """What is wanted of our tree."""
        return describe(self.wanted[example.key])

    def want_tags(self, example):
        """What is wanted of the tags."""
        return describe(self.wanted[example.key], TAGGED)

    def find_outside(self):
        """What is told at no line of the example that it is told of."""
        return [
            f"{one.name}: line {told.line}: {told.message}"
            for one in self.refused
            for told in find_outside(one, self.read[one.key].told)
        ]

    def find_wrong_trees(self):
        """The examples that our tree says something else of, as reports."""
        pairs = ((one, describe_tree(self.read[one.key].blocks)) for one in self.accepted)
        return [
            report(one, self.want(one), found) for one, found in pairs if found != self.want(one)
        ]

    def find_wrong_tags(self, found, told=()):
        """The examples that the tags of a PDF say something else of, but those that were told."""
        return [
            report(one, self.want_tags(one), found.get(one.key, "nothing"))
            for one in self.accepted
            if one.key not in told and not agree(self.want_tags(one), found.get(one.key, "nothing"))
        ]


def read_suite(name, examples, root):
    """Read all examples: twice one process of pandoc's, and one more where marks go astray."""
    (root / "text").mkdir(exist_ok=True)
    write_image(root / "text/quay.png")
    trees = read_with_pandoc([make_chapter(one) for one in examples])
    keys = [one.key for one in examples]
    wanted = {key: blocks[1:] for key, blocks in zip(keys, trees, strict=True)}
    return Suite(
        name, examples, wanted, dict(zip(keys, read_examples(examples, root), strict=True))
    )


def report(example, wanted, found):
    """What a person needs to see of an example that came out wrong."""
    parts = (example.name, example.text, "pandoc:", wanted, "here:", found)
    return show("\n".join(parts)) + "\n"
