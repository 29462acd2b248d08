/** The namespace of a describe. */
export const describeNamespace = 'http://schemas.vmware.com/vcops/schema';
