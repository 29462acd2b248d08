"""An adapter of orchards with the vendor's library: it uses all that the library offers.

The server starts it as

    python3 app/adapter.py <method> <input pipe> <output pipe>

and the library takes the two pipes from the end of the command line by itself.
"""

import sys

import aria.ops.adapter_logging as logging
from aria.ops.adapter_instance import AdapterInstance
from aria.ops.definition.adapter_definition import AdapterDefinition
from aria.ops.result import CollectResult, EndpointResult, TestResult
from aria.ops.timer import Timer

from collection import collect_orchard
from definition import orchard_definition
from platform_calls import collect_from_platform

logger = logging.getLogger(__name__)


def test(instance: AdapterInstance) -> TestResult:
    result = TestResult()
    with Timer(logger, "Test"):
        if instance.get_identifier_value("host") is None:
            result.with_error("No host")
        elif instance.get_credential_value("password") != "gala-7":
            result.with_error(f"{instance.get_credential_type()}: wrong password")
    logger.info(f"Success: {result.is_success()}")
    return result


def get_endpoints(instance: AdapterInstance) -> EndpointResult:
    result = EndpointResult()
    host = instance.get_identifier_value("host", "orchard.example")
    for port in ("443", instance.get_identifier_value("port", "8443")):
        result.with_endpoint(f"https://{host}:{port}")
    return result


def collect(instance: AdapterInstance) -> CollectResult:
    result = CollectResult(target_definition=orchard_definition())
    try:
        with Timer(logger, "Orchard"):
            collect_orchard(instance, result)
        with Timer(logger, "Platform"):
            collect_from_platform(instance, result)
    except Exception as error:
        logger.exception(error)
        result.with_error(f"Unexpected collection error: {error!r}")
    return result


def get_adapter_definition() -> AdapterDefinition:
    return orchard_definition()


def main() -> None:
    logging.setup_logging("adapter.log")
    logging.rotate()
    logger.info(f"Method: {sys.argv[1]}")
    if sys.argv[1] == "adapter_definition":
        get_adapter_definition().send_results()
    else:
        functions = {"test": test, "collect": collect, "endpoint_urls": get_endpoints}
        functions[sys.argv[1]](AdapterInstance.from_input()).send_results()
    if Timer.timers:
        logger.info(Timer.graph())


if __name__ == "__main__":
    main()
