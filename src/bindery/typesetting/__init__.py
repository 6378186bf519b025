"""`.tex` -> PDF to a fixed point in a sandbox; log -> diagnostics; the TeX toolchain.

Nothing is imported here: `typesetting.identity` is read by every build with nothing to do.
"""
