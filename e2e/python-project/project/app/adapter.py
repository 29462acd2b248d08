"""Rows of an orchard. What it collects stands in definition.json; without that file, in a describe."""

import json
import pathlib
import time

DEFINITION = pathlib.Path(__file__).with_name("definition.json")
VERSION = pathlib.Path(__file__).with_name("api_version.json")


def api_version():
    return json.loads(VERSION.read_text())


def definition():
    return json.loads(DEFINITION.read_text()) if DEFINITION.exists() else None


def test(instance):
    if parameter(instance, "host") == "burnt":
        return {"errorMessage": "No tree is left there."}
    return {}


def endpoint_urls(instance):
    return {"endpointUrls": []}


def collect(instance):
    now = int(time.time() * 1000)
    rows = [
        {
            "key": {
                "name": name,
                "adapterKind": "PyOrchard",
                "objectKind": "row",
                "identifiers": [],
            },
            "metrics": [{"key": "trees", "numberValue": float(trees), "timestamp": now}],
            "properties": [],
            "events": [],
        }
        for name, trees in [("North", 12), ("South", 7)]
    ]
    return {"result": rows, "relationships": [], "notExistingObjects": []}


def parameter(instance, key):
    identifiers = instance["adapterKey"]["identifiers"]
    return next((each["value"] for each in identifiers if each["key"] == key), "")
