"""Fills a template in as a person does: opens it, writes into cells, saves it. Reads a JSON list of [sheet, cell, value]
from stdin; a cell that the template locks is an error."""

import json
import sys

import openpyxl

template, filled = sys.argv[1:3]
workbook = openpyxl.load_workbook(template)


def shown(value):
    return value.date().isoformat() if hasattr(value, "date") else str(value)


for sheet, cell, value in json.load(sys.stdin):
    target = workbook[sheet][cell]
    if target.protection.locked and shown(target.value) != str(value):
        sys.exit(f"{sheet}!{cell} is locked and holds {target.value!r}, not {value!r}")
    if shown(target.value) != str(value):
        target.value = value
workbook.save(filled)
