/** A describe that no rule finds anything in, as an author writes it by hand. */
export const orchardDescribe = `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="Orchard" nameKey="1" version="1">
  <CredentialKinds>
    <CredentialKind key="login" nameKey="1">
      <CredentialField key="user" nameKey="1" dispOrder="0" type="string"/>
      <CredentialField key="password" nameKey="1" dispOrder="1" type="string"/>
    </CredentialKind>
  </CredentialKinds>
  <ResourceKinds>
    <ResourceKind key="account" nameKey="1" type="7" credentialKind="login">
      <ResourceIdentifier key="port" nameKey="1" type="integer" required="true" dispOrder="0" default="443"/>
      <ResourceIdentifier key="sort" nameKey="1" type="string" required="true" dispOrder="1" enum="true" default="gala">
        <enum value="gala" default="true"/><enum value="fuji"/>
      </ResourceIdentifier>
    </ResourceKind>
    <ResourceKind key="tree" nameKey="1">
      <ResourceGroup key="sensor" nameKey="1" instanced="true">
        <ResourceAttribute key="moisture" nameKey="1" unit="percent"/>
      </ResourceGroup>
    </ResourceKind>
  </ResourceKinds>
</AdapterKind>`;
