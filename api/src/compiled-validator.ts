/** What the generated code exports for each schema. */
export interface CompiledValidator {
  /** Whether the value obeys the schema. */
  (value: unknown): boolean;
  /** The rules that the value of the last call broke; null when it broke none. */
  readonly errors?: readonly BrokenRule[] | null;
}

/** One broken rule, as the generated code reports it. */
export type BrokenRule = {
  /** JSON pointer of the value that breaks the rule, such as `/adapterKey/identifiers/0`. */
  readonly instancePath: string;
} & (
  | { readonly keyword: 'required'; readonly params: { readonly missingProperty: string } }
  | { readonly keyword: 'type'; readonly params: { readonly type: string | readonly string[] } }
  | {
      readonly keyword: 'minLength' | 'minItems' | 'minimum' | 'maximum';
      readonly params: { readonly limit: number };
    }
);
