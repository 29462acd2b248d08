"""All ways to define something: by the methods that define it, and by adding what was made before."""

from aria.ops.definition.adapter_definition import AdapterDefinition
from aria.ops.definition.attribute import MetricAttribute, PropertyAttribute
from aria.ops.definition.credential_type import (
    CredentialEnumParameter,
    CredentialIntParameter,
    CredentialPasswordParameter,
    CredentialStringParameter,
    CredentialType,
)
from aria.ops.definition.group import Group
from aria.ops.definition.object_type import ObjectType
from aria.ops.definition.parameter import EnumParameter, IntParameter, StringParameter
from aria.ops.definition.units import Units

ADAPTER_KIND = "PeerOrchard"


def orchard_definition() -> AdapterDefinition:
    definition = AdapterDefinition(
        ADAPTER_KIND, "Orchard", "peer_orchard_instance", "Orchard account", version=3
    )
    define_parameters(definition)
    define_credentials(definition)
    define_trees(definition)
    definition.add_object_types([row_type()])
    definition.define_metric("trees", "Trees", is_discrete=True, is_key_attribute=True)
    return definition


def define_parameters(definition: AdapterDefinition) -> None:
    definition.define_string_parameter("host", "Host", "Where it is", max_length=100)
    definition.define_int_parameter("port", "Port", default=8443, required=False, advanced=True)
    definition.define_enum_parameter(
        "mode", [("fast", "Fast"), "full"], "Mode", "How to ask", default="thorough"
    )
    definition.add_parameter(StringParameter("region", display_order=3, required=False))
    definition.add_parameter(IntParameter("container_memory_limit", default=1024, advanced=True))
    definition.add_parameter(EnumParameter("season", ["spring", "autumn"], default="autumn"))


def define_credentials(definition: AdapterDefinition) -> None:
    login = definition.define_credential_type("login", "Login")
    login.define_string_parameter("user", "User")
    login.define_password_parameter("password", "Password")
    login.define_int_parameter("tenant", required=False)
    login.define_enum_parameter("realm", ["local", ("ldap", "LDAP")], "Realm", default="local")
    token = CredentialType("token", "Token")
    token.add_parameter(CredentialPasswordParameter("secret", "Secret"))
    token.add_parameters(
        [
            CredentialStringParameter("issuer", required=False),
            CredentialIntParameter("lifetime"),
            CredentialEnumParameter("kind", ["a", "b"]),
        ]
    )
    definition.add_credential_types([token])


def define_trees(definition: AdapterDefinition) -> None:
    tree = definition.define_object_type("tree", "Tree")
    tree.define_string_identifier("tree_id", "Tree ID").define_int_identifier(
        "planted", is_part_of_uniqueness=False, default=1999
    ).define_enum_identifier("side", ["left", "right"], "Side", required=False)
    tree.define_string_property("variety", "Variety", is_key_attribute=True)
    tree.define_numeric_property("age", "Age", Units.TIME.DAYS, is_discrete=True)
    tree.define_metric("growth", "Growth", is_rate=True, is_impact=True)
    sensors = tree.define_instanced_group("sensor", "Sensor", instance_required=False)
    sensors.define_metric("moisture", "Moisture", Units.RATIO.PERCENT, is_kpi=True)
    sensors.define_group("clock").define_metric("drift", unit=Units.TIME.MILLISECONDS)
    tree.add_group(shared_group())


def row_type() -> ObjectType:
    row = ObjectType("row", "Row")
    row.add_identifier(StringParameter("row_id", "Row ID"))
    row.add_identifiers([IntParameter("length", advanced=True)])
    row.add_attribute(MetricAttribute("flow", "Flow", Units.DATA_RATE.KILOBYTE_PER_SECOND))
    row.add_attributes([PropertyAttribute("slope", "Slope", is_string=False)])
    row.add_groups([shared_group()])
    return row


def shared_group() -> Group:
    """Of two types of objects."""
    group = Group("weather", "Weather")
    group.add_attribute(PropertyAttribute("station", "Station"))
    return group
