"""Calls of the platform's own API, with every method that the library has for it."""

from aria.ops.adapter_instance import AdapterInstance
from aria.ops.result import CollectResult
from aria.ops.suite_api_client import key_to_object

from definition import ADAPTER_KIND


def collect_from_platform(instance: AdapterInstance, result: CollectResult) -> None:
    client = instance.get_suite_api_client()
    if client is None:
        return
    with client:
        query = {"adapterKind": ["FARM"], "resourceKind": ["field"], "name": ["East", "West"]}
        fields = client.query_for_resources(query)
        # Of another adapter, and without data: sent by none of these calls.
        result.add_objects(fields[1:])
        result.add_object(fields[0]).with_metric("visits", len(fields), 1)
        kinds = client.paged_get("adapterkinds", "adapter-kind", pageSize=2)["adapter-kind"]
        posted = client.paged_post("/api/resources/stats", "values", pageSize=2, json={"all": True})
        known = result.object(ADAPTER_KIND, "platform", "Platform")
        known.with_property("kinds", ",".join(kinds), 1)
        known.with_property("values", str(posted["values"]), 1)
        known.with_property("calls", ",".join(call_all(client)), 1)
        with client.get("api/resources/1") as response:
            result.add_object(key_to_object(response.json()["resourceKey"]))


def call_all(client) -> list[str]:
    told = []
    for call, url in (
        (client.get, "/internal/deployment"),
        (client.post, "api/events"),
        (client.put, "resources/1"),
        (client.patch, "/resources/1"),
        (client.delete, "nothing/here"),
    ):
        with call(url) as response:
            told.append(f"{response.request.method} {response.status_code}")
    return told
