# The same objects with the vendor's Python library; it needs two program arguments to be imported.
import os
import sys

from aria.ops.object import Identifier
from aria.ops.result import CollectResult

result = CollectResult()
for number in range(int(os.environ["BENCH_OBJECTS"])):
    uuid = f"7d4f0a52-93c1-4c7e-9b7e-{number:012}"
    picker = result.object(
        "OrchardAdapter", "orchard_picker", f"Orchard picker {number}", [Identifier("uuid", uuid)]
    )
    for row in range(10):
        picked = (number * 7919 + row * 104729) % 100000
        picker.with_metric(f"harvest|picked_kg_{row}", picked / (1 if row % 2 == 0 else 100))
    for row in range(5):
        picker.with_property(f"summary|state_{row}", f"value {number % 17} of {row}")
result.send_results(sys.argv[-1])

with open("/proc/self/status") as status:
    memory = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print(memory, os.times().user)
