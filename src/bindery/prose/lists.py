"""Reads lists: numbers and letters of every form, tasks, and what only looks like a list."""

import json
import re
from typing import Literal

from bindery.messages import Message
from bindery.model.lists import DEEPEST, LETTERS, write_label
from bindery.model.tree import Block, Blocks, Break, List, Paragraph, Text, change_node
from bindery.prose.marks import MARK, read_mark
from bindery.prose.state import Node, Nodes, State

Numbering = Literal["decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"]

_NUMBERINGS: dict[str, Numbering] = {
    "LowerAlpha": "lower-alpha",
    "UpperAlpha": "upper-alpha",
    "LowerRoman": "lower-roman",
    "UpperRoman": "upper-roman",
}
_DELIMITERS: dict[str, Literal["paren", "parens"]] = {"OneParen": "paren", "TwoParens": "parens"}
_TASKS: dict[str, Literal["open", "done"]] = {"☐": "open", "☒": "done"}
_TYPED = re.compile(r"^[\s>]*(\(?(?:[A-Za-z]|[ivxlcdmIVXLCDM]{2,})[.)])\s")
_NUMBER = re.compile(r"^[\s>]*(\(?(\d{1,9}|#)[.)])\s")
_CAPITAL = re.compile(r"([A-Z]|[IVX]+)\.\s")
_LARGEST = 2**31 - 1  # TeX counts no further
_NESTED = {"list", "numbered-list", "quotation"}


def read_list(state: State, node: Node) -> Block | Blocks:
    """A list; a lone «(c)» or «p.» at the start of a paragraph is none, though pandoc sees one."""
    line = state.line
    check_depth(state, node)
    if node["t"] == "BulletList":
        with state.enter("list"):
            items = tuple(_read_item(state, item) for item in node["c"])
        return _find_tasks(List(items, line=line))
    (start, style, delimiter), nodes = node["c"]
    with state.enter("numbered-list"):
        items = tuple(_read_item(state, item) for item in nodes)
    block = List(
        items,
        ordered=True,
        start=start,
        line=line,
        numbering=_NUMBERINGS.get(style["t"], "decimal"),
        delimiter=_DELIMITERS.get(delimiter["t"], "period"),
    )
    if _is_word(block):
        return _write_out(block)
    if start + len(nodes) > _LARGEST:
        state.line = _find_line(items[0]) or line
        state.complain(Message("prose-list-start", start=start))
    if block.numbering == "decimal":
        _check_numbers(state, block)
    else:
        _check_letters(state, block)
    return _find_tasks(block)


def _read_item(state: State, item: Nodes) -> Blocks:
    if not item and state.dialect == "author":
        state.seek(r"^[\s>]*(?:[-*+]|\(?(?:\d{1,9}|[A-Za-z]|[ivxlcIVXLC]+|#)[.)])\s*$")
        state.complain(Message("prose-empty-item"))
    return state.read_blocks(state, item)


def check_depth(state: State, node: Node) -> None:
    """Refuse more levels of lists and quotations than can be set."""
    depth = sum(place in _NESTED for place in state.inside)
    if depth == DEEPEST:
        mark = MARK.search(json.dumps(node, ensure_ascii=False))
        state.line = read_mark(mark[0]) if mark else state.line
        state.complain(Message("prose-nested-lists", most=DEEPEST))


def _is_word(block: List) -> bool:
    """One item that does not begin a count, such as «(c) 2024», «p. 3» or «di. 5 mei»."""
    plain = (block.numbering, block.delimiter) == ("decimal", "period")
    return len(block.items) == 1 and block.start > 1 and not plain


def _write_out(block: List) -> Blocks:
    """The item as the paragraph that its author meant."""
    label = Text(f"{write_label(block, 0)} ", block.line)
    first, *rest = block.items[0] or (Paragraph(()),)
    if isinstance(first, Paragraph):
        return (Paragraph((label, *first.content), block.line), *rest)
    return (Paragraph((label,), block.line), first, *rest)


def _check_letters(state: State, block: List) -> None:
    """Letters are printed in their order: one that is typed out of it would be changed."""
    here = state.line
    if block.numbering.endswith("alpha") and block.start + len(block.items) - 1 > LETTERS:
        state.line = _find_line(block.items[0]) or here
        state.complain(Message("prose-long-letters", most=LETTERS))
        state.line = here
        return
    for place, item in enumerate(block.items):
        line = _find_line(item)
        typed = _match_line(state, _TYPED, line)
        label = write_label(block, place)
        if typed and typed[1] != label and not (item and isinstance(item[0], List)):
            state.line = line
            state.complain(Message("prose-other-label", typed=typed[1], printed=label))
            break
    state.line = here


def _check_numbers(state: State, block: List) -> None:
    """Numbers are printed in their order too; when all are alike, they are left to be counted."""
    lines = [_find_line(item) for item in block.items]
    if state.dialect != "author" or len(set(lines)) < len(lines):
        return  # a loop repeats a line
    found = [_match_line(state, _NUMBER, line) for line in lines]
    told = {one.line for one in state.mistakes}
    if len({one[2] for one in found if one}) == 1 or not told.isdisjoint(lines):
        return
    for place, (line, typed) in enumerate(zip(lines, found, strict=True)):
        if typed and typed[2] != "#" and int(typed[2]) != block.start + place:
            label = write_label(block, place)
            state.warn(Message("prose-other-number", typed=typed[1], printed=label), line)
            break


def _match_line(state: State, pattern: re.Pattern[str], line: int) -> re.Match[str] | None:
    """What a line begins with; None for a line that is not known."""
    return pattern.match(state.source[line - 1]) if 0 < line <= len(state.source) else None


def _find_line(item: Blocks) -> int:
    return next((line for one in item if (line := getattr(one, "line", 0))), 0)


def _find_tasks(block: List) -> List:
    """Tasks: what pandoc writes as a box before the words is the item's label."""
    tasks = tuple(_read_task(item) for item in block.items)
    if not any(tasks):
        return block
    items = tuple(
        _drop_box(item) if task else item for item, task in zip(block.items, tasks, strict=True)
    )
    return change_node(block, items=items, tasks=tasks)


def _read_task(item: Blocks) -> Literal["", "open", "done"]:
    first = item[0] if item else None
    if not isinstance(first, Paragraph) or not first.content:
        return ""
    text = first.content[0]
    return _TASKS.get(text.text[:1], "") if isinstance(text, Text) else ""


def _drop_box(item: Blocks) -> Blocks:
    first, *rest = item
    if not isinstance(first, Paragraph):
        return item
    box, *words = first.content
    if not isinstance(box, Text):
        return item
    text = box.text[1:].lstrip(" ")
    kept = (change_node(box, text=text), *words) if text else tuple(words)
    return (change_node(first, content=kept), *rest)


def check_beginnings(state: State, paragraph: Paragraph) -> None:
    """What is a list to its author and not to pandoc: «(@)», and «A. one» above «B. two»."""
    first = paragraph.content[0] if paragraph.content else None
    if isinstance(first, Text) and first.text.startswith("(@)"):
        state.complain(Message("prose-list-of-examples"))
    begins, fresh = [], True
    for one in paragraph.content:
        if fresh and isinstance(one, Text) and (match := _CAPITAL.match(one.text)):
            begins.append(match[1])
        fresh = isinstance(one, Break)
    if begins[:2] in (["A", "B"], ["I", "II"]):
        state.line = paragraph.line or state.line
        state.complain(Message("prose-list-run-on"))
