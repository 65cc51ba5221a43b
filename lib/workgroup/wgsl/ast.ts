/**
 * What a source of WGSL consists of.
 *
 * @module
 */
import type { At } from "./wgsl_error.ts";

/** A type as it is written: a name, and what stands between < and >. */
export type TypeNode = {
  readonly name: string;
  readonly of: readonly (TypeNode | Expression)[];
  readonly at: At;
};

/** What has a value. */
export type Expression =
  | { readonly is: "number"; readonly text: string; readonly at: At }
  | { readonly is: "boolean"; readonly value: boolean; readonly at: At }
  | { readonly is: "name"; readonly name: string; readonly at: At }
  | {
    readonly is: "call";
    readonly name: string;
    /** Set where what is called is a type with < and >. */
    readonly type?: TypeNode;
    readonly args: readonly Expression[];
    readonly at: At;
  }
  | {
    readonly is: "index";
    readonly of: Expression;
    readonly index: Expression;
    readonly at: At;
  }
  | {
    readonly is: "member";
    readonly of: Expression;
    readonly member: string;
    readonly at: At;
  }
  | {
    readonly is: "unary";
    readonly op: string;
    readonly of: Expression;
    readonly at: At;
  }
  | {
    readonly is: "binary";
    readonly op: string;
    readonly left: Expression;
    readonly right: Expression;
    readonly at: At;
  }
  | { readonly is: "paren"; readonly of: Expression; readonly at: At };

/** What does something. */
export type Statement =
  | Variable
  | {
    readonly is: "assign";
    /** None in `_ = x;`. */
    readonly to?: Expression;
    /** None in `=`, `+` in `+=`. */
    readonly op?: string;
    readonly value: Expression;
    readonly at: At;
  }
  | {
    readonly is: "call";
    readonly call: Expression & { readonly is: "call" };
    readonly at: At;
  }
  | {
    readonly is: "if";
    readonly condition: Expression;
    readonly then: readonly Statement[];
    readonly otherwise?: readonly Statement[];
    readonly at: At;
  }
  | Loop
  | {
    readonly is: "block";
    readonly body: readonly Statement[];
    readonly at: At;
  }
  | { readonly is: "break"; readonly if?: Expression; readonly at: At }
  | { readonly is: "continue"; readonly at: At }
  | { readonly is: "return"; readonly value?: Expression; readonly at: At };

/** A loop: `for`, `while` and `loop` are all of this kind. */
export type Loop = {
  readonly is: "loop";
  readonly word: "for" | "while" | "loop";
  readonly first?: Statement;
  readonly condition?: Expression;
  readonly body: readonly Statement[];
  /** What is done before each further round. */
  readonly next: readonly Statement[];
  readonly at: At;
  /** In characters: where the word stands, and what follows the body's brace. */
  readonly from: number;
  readonly inside: number;
};

/** A value or a variable with a name. */
export type Variable = {
  readonly is: "variable";
  readonly word: "const" | "override" | "let" | "var";
  readonly name: string;
  readonly type?: TypeNode;
  readonly value?: Expression;
  /** Of a `var` of a module: workgroup, storage or uniform. */
  readonly space?: string;
  /** Of storage: read or read_write. */
  readonly access?: string;
  readonly attributes: readonly Attribute[];
  readonly at: At;
};

/** `@group(0)`. */
export type Attribute = {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly at: At;
};

/** A name with a type. */
export type Parameter = {
  readonly name: string;
  readonly type: TypeNode;
  readonly attributes: readonly Attribute[];
  readonly at: At;
};

/** A function. */
export type FunctionNode = {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly parameters: readonly Parameter[];
  readonly returns?: TypeNode;
  /** Where the type that it gives begins, in characters. */
  readonly returnsFrom?: number;
  readonly body: readonly Statement[];
  /** Its loops, each before those that are in it. */
  readonly loops: readonly Loop[];
  /** What follows the body's brace, in characters. */
  readonly inside: number;
  readonly at: At;
};

/** A struct. */
export type StructNode = {
  readonly name: string;
  readonly members: readonly Parameter[];
  readonly at: At;
};

/** Another name of a type. */
export type AliasNode = {
  readonly name: string;
  readonly type: TypeNode;
  readonly at: At;
};

/** All of a source, each kind in its order. */
export type ModuleNode = {
  readonly variables: readonly Variable[];
  readonly structs: readonly StructNode[];
  readonly aliases: readonly AliasNode[];
  readonly functions: readonly FunctionNode[];
  /** `const_assert`s. */
  readonly asserts: readonly { readonly that: Expression; readonly at: At }[];
};
//# sourceMappingURL=ast.ts.map
