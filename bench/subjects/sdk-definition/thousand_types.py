# The same adapter with the vendor's Python library.
import sys

from aria.ops.definition.adapter_definition import AdapterDefinition

definition = AdapterDefinition("OrchardAdapter")
for number in range(1000):
    tree = definition.define_object_type(f"tree_{number}", f"Tree {number}")
    tree.define_string_identifier("row", "Row")
    harvest = tree.define_group("harvest", "Harvest")
    for row in range(10):
        harvest.define_metric(f"picked_{row}", f"Picked in row {row}")
    summary = tree.define_group("summary", "Summary")
    for state in range(5):
        summary.define_string_property(f"state_{state}", f"State {state}")
definition.send_results(sys.argv[-1])
