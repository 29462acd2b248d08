import json
import sys

ANSWERS = {
    "test": {},
    "endpoint_urls": {"endpointUrls": []},
    "collect": {
        "result": [
            {
                "key": {
                    "name": "North",
                    "adapterKind": "PlumAdapter",
                    "objectKind": "tree",
                    "identifiers": [],
                },
                "metrics": [],
                "properties": [],
                "events": [],
            }
        ],
        "relationships": [],
        "nonExistingObjects": [],
    },
    "adapter_definition": {
        "adapter_key": "PlumAdapter",
        "adapter_label": "Plums",
        "describe_version": 1,
        "schema_version": 1,
        "adapter_instance": {
            "key": "PlumAdapter_adapter_instance",
            "label": "Plums",
            "identifiers": [
                {
                    "key": "container_memory_limit",
                    "label": "Adapter Memory Limit (MB)",
                    "required": True,
                    "ident_type": 2,
                    "enum": False,
                    "display_order": 0,
                    "type": "integer",
                    "default": "1024",
                }
            ],
            "attributes": [],
            "groups": [],
        },
        "credential_types": [],
        "object_types": [
            {
                "key": "tree",
                "label": "Tree",
                "identifiers": [],
                "attributes": [],
                "groups": [],
            }
        ],
    },
}

method, _, output = sys.argv[1:]
with open(output, "w") as pipe:
    json.dump(ANSWERS[method], pipe)
