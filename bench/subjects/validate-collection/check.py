"""Checks the answer in a file as the vendor's mp-test does, and prints what that took, as JSON."""

import json
import resource
import sys
import time
from types import SimpleNamespace

from httpx import Response
from requests import Request
from vmware_aria_operations_integration_sdk.describe import Describe, json_to_xml
from vmware_aria_operations_integration_sdk.serialization import CollectionBundle

[answer, definition] = sys.argv[1:]
with open(answer, "rb") as file:
    body = file.read()
with open(definition, encoding="utf-8") as file:
    Describe._describe, _ = json_to_xml(json.load(file))

json_type = {"content-type": "application/json"}
request = Request(method="POST", url="http://localhost:8080/collect", json={}, headers=json_type)

begun = time.perf_counter()
bundle = CollectionBundle(request, Response(200, content=body, headers=json_type), 1, None)
bundle.validate(SimpleNamespace(path="."))
repr(bundle.get_collection_statistics())
done = time.perf_counter()

print(
    json.dumps(
        {
            "seconds": done - begun,
            "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
