"""An adapter in the classic layout: one Python program, started anew for each request.

The server starts it as

    python3 app/adapter.py <method> <input pipe> <output pipe>

It reads one JSON document, the adapter instance, from the input pipe, and writes one, the result, to
the output pipe. Nothing but Python's standard library is needed for that.
"""

import json
import os
import platform
import sys
import time
import traceback

ADAPTER_KEY = "LoadAdapter"
ADAPTER_LABEL = "Load"
OBJECT_TYPE = "machine"


def test(instance):
    """Success is an empty result; failure is one message for the user of the account."""
    os.getloadavg()
    read_uptime()
    return {}


def get_endpoints(instance):
    """The HTTPS URLs whose certificates the platform has to know: this adapter connects to none."""
    return {"endpointUrls": []}


def collect(instance):
    now = int(time.time() * 1000)
    one_minute, five_minutes, fifteen_minutes = os.getloadavg()
    metrics = {
        "load|one_minute": one_minute,
        "load|five_minutes": five_minutes,
        "load|fifteen_minutes": fifteen_minutes,
        "uptime": read_uptime(),
    }
    properties = {"kernel": platform.release()}
    machine = {
        "key": {
            "name": machine_name(instance),
            "adapterKind": ADAPTER_KEY,
            "objectKind": OBJECT_TYPE,
            "identifiers": [],
        },
        "metrics": [
            {"key": key, "numberValue": value, "timestamp": now}
            for key, value in metrics.items()
        ],
        "properties": [
            {"key": key, "stringValue": value, "timestamp": now}
            for key, value in properties.items()
        ],
        "events": [],
    }
    return {"result": [machine], "relationships": []}


def get_adapter_definition():
    return {
        "adapter_key": ADAPTER_KEY,
        "adapter_label": ADAPTER_LABEL,
        "describe_version": 1,
        "schema_version": 1,
        "adapter_instance": {
            "key": ADAPTER_KEY + "_adapter_instance",
            "label": ADAPTER_LABEL + " Adapter Instance",
            "identifiers": [machine_name_parameter()],
            "attributes": [],
            "groups": [],
        },
        "credential_types": [],
        "object_types": [
            {
                "key": OBJECT_TYPE,
                "label": "Machine",
                "identifiers": [],
                "attributes": [
                    attribute("kernel", "Kernel", 0, data_type="string", is_property=True),
                    attribute("uptime", "Uptime", 1, unit="seconds"),
                ],
                "groups": [
                    {
                        "key": "load",
                        "label": "Load average",
                        "instanced": False,
                        "instance_required": True,
                        "attributes": [
                            attribute("one_minute", "1 minute", 0, is_kpi=True),
                            attribute("five_minutes", "5 minutes", 1),
                            attribute("fifteen_minutes", "15 minutes", 2),
                        ],
                        "groups": [],
                    }
                ],
            }
        ],
    }


def machine_name_parameter():
    return {
        "key": "machine_name",
        "label": "Machine name",
        "description": "Name that identifies this machine, where its own changes as in containers",
        "required": False,
        "ident_type": 1,
        "enum": False,
        "display_order": 0,
        "type": "string",
        "length": 512,
        "default": None,
    }


def attribute(key, label, order, unit=None, data_type="float", is_property=False, is_kpi=False):
    return {
        "key": key,
        "label": label,
        "unit": unit,
        "is_rate": False,
        "is_discrete": data_type == "string",
        "is_kpi": is_kpi,
        "is_impact": False,
        "is_key_attribute": False,
        "dashboard_order": order,
        "data_type": data_type,
        "is_property": is_property,
    }


def machine_name(instance):
    """The parameter of that name, or what the machine calls itself."""
    # A server may write null for "no parameters", and for a parameter without value.
    for identifier in instance["adapter_key"].get("identifiers") or []:
        if identifier["key"] == "machine_name" and identifier.get("value"):
            return identifier["value"]
    return platform.node()


def read_uptime():
    with open("/proc/uptime", encoding="ascii") as file:
        return float(file.read().split()[0])


def read_instance(input_pipe):
    with open(input_pipe, encoding="utf-8") as pipe:
        return json.load(pipe)


def send_result(output_pipe, result):
    """Opens the pipe once and writes the whole document: a second one could not be sent."""
    with open(output_pipe, "w", encoding="utf-8") as pipe:
        json.dump(result, pipe, allow_nan=False)


def main(method, input_pipe, output_pipe):
    if method == "adapter_definition":
        send_result(output_pipe, get_adapter_definition())
        return 0
    functions = {"test": test, "collect": collect, "endpoint_urls": get_endpoints}
    if method not in functions:
        print(f"Unknown method: {method}", file=sys.stderr)
        return 2
    try:
        result = functions[method](read_instance(input_pipe))
    except Exception as error:
        # The stack is for the log of the server, the message for the user of the account. An exit
        # code other than 0 says that something went wrong even where nobody reads either.
        traceback.print_exc()
        if method != "endpoint_urls":
            send_result(output_pipe, {"errorMessage": f"{type(error).__name__}: {error}"})
        return 1
    send_result(output_pipe, result)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("Usage: python3 app/adapter.py <method> <input pipe> <output pipe>")
    sys.exit(main(*sys.argv[1:]))
