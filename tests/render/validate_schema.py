#!/usr/bin/env python3
"""Checks dateline's JSON against docs/timeline.schema.json: validate_schema.py [--documents | --dates] FILE...

Each FILE is a timeline; with --documents the output of `dateline articles --json`, with --dates the lines of
`dateline dates`. Ends with 1 and one message a fault if any does not conform.
"""

import argparse
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "docs" / "timeline.schema.json"


def validator(part):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    if part:
        schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{part}"}
    return Draft202012Validator(schema)


def values(path, lines):
    with open(path, encoding="utf-8") as file:
        if not lines:
            return [json.load(file)]
        return [json.loads(line) for line in file if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--documents", dest="part", action="store_const", const="documents")
    kind.add_argument("--dates", dest="part", action="store_const", const="dates")
    parser.add_argument("files", nargs="+", metavar="FILE")
    arguments = parser.parse_args()

    check = validator(arguments.part)
    faults = 0
    for path in arguments.files:
        for value in values(path, lines=arguments.part == "dates"):
            for error in check.iter_errors(value):
                faults += 1
                print(f"{path}: {error.json_path}: {error.message}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
