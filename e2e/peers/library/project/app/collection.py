"""Objects with metrics, properties, events and relationships, made in all ways there are."""

from aria.ops.adapter_instance import AdapterInstance
from aria.ops.data import Metric, Property
from aria.ops.event import Criticality, Event
from aria.ops.object import Identifier, Key, Object
from aria.ops.result import CollectResult, RelationshipUpdateModes

from definition import ADAPTER_KIND


def collect_orchard(instance: AdapterInstance, result: CollectResult) -> None:
    now = int(instance.get_collection_window()["end_time"])
    result.add_object(instance)
    instance.with_metric("trees", 2, now)
    north, south = trees(result, now)
    row = Object(Key(ADAPTER_KIND, "row", "Row 1", [Identifier("row_id", "R-1")]))
    result.add_objects([row])
    if instance.get_identifier_value("related", "yes") == "yes":
        relate(instance, row, [north, south])
    mode = instance.get_identifier_value("relationship_mode", "PER_OBJECT")
    result.update_relationships = RelationshipUpdateModes[mode]
    describe_request(instance, row, now)


def trees(result: CollectResult, now: int) -> list[Object]:
    found = [tree(result, name) for name in ("North", "South")]
    north, south = found
    north.add_metric(Metric("growth", "5.5", now - 60_000))
    north.add_metrics([Metric("growth", 6, now), Metric("sensor:a b|moisture", 31.25, now)])
    north.with_metric(key="sensor:c:d|clock|drift", value=True, timestamp=0)
    north.add_property(Property("variety", "Café Gala 🍎", now))
    north.add_properties([Property("age", 3, now), Property("variety", "Gala", now - 1)])
    north.with_property("weather|station", "", now)
    add_events(north, now)
    # What was added can be asked for, newest last.
    south.with_metric("growth", north.get_last_metric_value("growth"), now)
    south.with_property("variety", north.get_last_property_value("variety"), now)
    assert [age.value for age in north.get_property("age")] == [3]
    # For a type of objects it finds none: it compares that with the type of the adapter.
    assert result.get_objects_by_type(ADAPTER_KIND)[-2:] == found and north.has_content()
    values = north.get_metric_values("growth") + north.get_property_values("age")
    south.with_property("age", len(values) + len(north.get_metric("growth")), now)
    return found


def tree(result: CollectResult, name: str) -> Object:
    """Gets or creates: identifiers that are not part of uniqueness do not count, nor does the name."""
    for planted in ("1999", "2001"):
        identifiers = [Identifier("tree_id", name[0]), Identifier("planted", planted, False)]
        found = result.object(ADAPTER_KIND, "tree", f"{name} {planted}", identifiers)
    assert result.get_object(found.get_key()) is found
    assert found.get_key().get_identifier("tree_id") == name[0]
    return found


def add_events(target: Object, now: int) -> None:
    target.with_event("Ripe")
    # Equal events are one.
    target.add_event(Event("Ripe", Criticality.NONE))
    frost = Event(
        "Frost",
        criticality=Criticality.CRITICAL,
        fault_key="sensor:a b|moisture",
        auto_cancel=False,
        start_date=now - 2000,
        update_date=now - 1000,
        cancel_date=now,
        watch_wait_cycle=2,
        cancel_wait_cycle=5,
    )
    target.add_events([frost])


def relate(instance: AdapterInstance, row: Object, found: list[Object]) -> None:
    row.add_children(found)
    row.add_parent(instance)
    assert row.get_parents() == {instance.get_key()} and len(row.get_children()) == 2
    # Removes all children that the platform knows of.
    found[0].add_children([])


def describe_request(instance: AdapterInstance, row: Object, now: int) -> None:
    row.with_metric("flow", float(instance.get_identifier_value("flow", "1.5")), now)
    row.with_property("number", instance.get_collection_number(), now)
    row.with_property("start", instance.get_collection_window()["start_time"], now)
    for certificate in instance.get_certificates():
        subject = certificate.get_certificate_object().subject.rfc4514_string()
        assert certificate.get_certificate_string().startswith("-----BEGIN")
        accepted = [
            certificate.is_expired_certificate_accepted(),
            certificate.is_invalid_hostname_accepted(),
        ]
        row.with_property("certificate", f"{subject} {accepted}", now)
