"""The chain of reasoning must hold together: ids that refer, numbers that follow (REQ-94, 95)."""

from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.model import Study


def check_chain(study: Study) -> list[Diagnostic]:
    """Every broken link of the chain, and every number out of order."""
    return [*_check_conclusions(study), *_check_recommendations(study), *_check_answers(study)]


def _check_conclusions(study: Study) -> list[Diagnostic]:
    questions = {one.id for one in study.questions}
    findings = {one.id for region in study.regions for one in region.findings}
    found = []
    for conclusion in study.conclusions:
        place = (conclusion.path, conclusion.line)
        for name in conclusion.questions:
            if name not in questions:
                message = f"«{conclusion.id}» answers the unknown question «{name}»"
                found.append(Diagnostic(*place, message, suggest(name, questions)))
        for name in conclusion.findings:
            if name not in findings:
                message = f"«{conclusion.id}» rests on the unknown finding «{name}»"
                found.append(Diagnostic(*place, message, suggest(name, findings)))
    return found


def _check_recommendations(study: Study) -> list[Diagnostic]:
    conclusions = {one.id for one in study.conclusions}
    found = []
    for place, one in enumerate(study.recommendations, 1):
        if one.number != place:
            message = f"«{one.id}» has number {one.number}; {place} was expected"
            hint = "number the recommendations 1, 2, 3, … without a gap, each number once"
            found.append(Diagnostic(one.path, one.line, message, hint))
        if not one.conclusions:
            message = f"«{one.id}» rests on no conclusion"
            found.append(Diagnostic(one.path, one.line, message, 'add conclusions = ["…"]'))
        for name in one.conclusions:
            if name not in conclusions:
                message = f"«{one.id}» rests on the unknown conclusion «{name}»"
                found.append(Diagnostic(one.path, one.line, message, suggest(name, conclusions)))
    return found


def _check_answers(study: Study) -> list[Diagnostic]:
    answered = {name for one in study.conclusions for name in one.questions}
    return [
        Diagnostic(
            one.path, one.line, f"no conclusion answers the question «{one.id}»",
            "name it in a conclusion's questions", Severity.WARNING,
        )
        for one in study.questions
        if one.id not in answered and study.conclusions
    ]  # fmt: skip
