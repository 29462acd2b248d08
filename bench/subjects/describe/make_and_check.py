"""Makes the describe of a definition as the vendor's mp-build does, checks it, and prints what that took, as JSON."""

import json
import os
import resource
import sys
import tempfile
import time

from vmware_aria_operations_integration_sdk import adapter_configurations
from vmware_aria_operations_integration_sdk.describe import json_to_xml, write_describe
from vmware_aria_operations_integration_sdk.propertiesfile import write_properties
from vmware_aria_operations_integration_sdk.validation.describe_checks import validate_describe

with open(sys.argv[1], encoding="utf-8") as file:
    definition = json.load(file)
grammar = os.path.join(adapter_configurations.__path__[0], "describeSchema.xsd")

with tempfile.TemporaryDirectory() as project:
    conf = os.path.join(project, "conf")
    os.mkdir(conf)
    os.symlink(grammar, os.path.join(conf, "describeSchema.xsd"))
    begun = time.perf_counter()
    describe, names = json_to_xml(definition)
    write_describe(describe, os.path.join(conf, "describe.xml"))
    write_properties(names.properties, os.path.join(conf, "resources.properties"))
    made = time.perf_counter()
    validate_describe(project, describe)
    done = time.perf_counter()

print(
    json.dumps(
        {
            "seconds": done - begun,
            "making": made - begun,
            "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
