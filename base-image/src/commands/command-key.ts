/** The keys of `[Commands]` and of `[Timeouts]`. */
export type CommandKey = 'test' | 'collect' | 'adapter_definition' | 'endpoint_urls';
