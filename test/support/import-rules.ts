import { posix } from "node:path";
import ts from "typescript";

/** What a room of `core/` may import beside itself: everything below it, nothing beside or above it. */
const CORE: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  formats: ["domain"],
  source: ["domain", "formats", "records"],
  records: ["domain", "formats"],
  stages: ["domain", "formats", "records"],
  lanes: ["domain", "formats", "records"],
  mounts: ["domain", "formats", "records"],
  gates: ["domain", "formats", "source", "records", "stages", "lanes", "mounts"],
  judge: ["domain", "formats", "source", "records", "stages", "lanes", "mounts", "gates", "target"],
  report: ["domain", "formats", "records", "lanes"],
  target: ["domain"],
};

/** What a room of `world/` may import of its own wing beside itself; all of them may import `core/`. */
const WORLD: Readonly<Record<string, readonly string[]>> = {
  agent: ["contain", "model"],
  contain: [],
  evidence: [],
  facts: ["contain", "worktree"],
  forge: ["runner"],
  lanes: ["contain", "model"],
  leftovers: ["agent", "contain", "worktree"],
  model: ["contain"],
  runner: [],
  source: ["contain", "worktree"],
  target: ["contain", "worktree"],
  worktree: ["contain"],
};

/** What a room of `flow/` may import of its own wing beside itself; all of them may import `world/` and `core/`. */
const FLOW: Readonly<Record<string, readonly string[]>> = {
  "io.ts": [],
  agent: ["io.ts", "records"],
  conclude: ["io.ts", "run"],
  doctor: ["io.ts", "run"],
  health: ["io.ts"],
  publish: ["io.ts", "run", "verify", "conclude"],
  records: ["io.ts"],
  request: ["io.ts", "run"],
  run: ["io.ts"],
  runs: ["io.ts"],
  verify: ["io.ts", "run"],
};

/**
 * What commands may import of `world/`: nothing, but a step of the action says its words to the runner as another command does to a terminal
 * (outputs, errors on its page, lines that are no commands), holds only its own tokens, and knows the table of the action's inputs as a
 * command does its flags.
 */
const STEP = /^src\/commands\/step(\.ts$|\/)/;
const RUNNER_WORDS = /^src\/world\/runner\/(workflow|token|action-table|inputs)\.ts$/;

/** Node modules that a command may import: what reads or changes the world stands in `flow/`. */
const WORDS_NODE = ["node:path", "node:util"];

/** Node modules without a side effect, and the names that the pure wing may take of them. */
const PURE_NODE: Readonly<Record<string, readonly string[]>> = {
  "node:buffer": ["Buffer", "isAscii", "isUtf8"],
  "node:zlib": ["crc32", "deflateSync", "inflateSync"],
  "node:crypto": ["createHash", "createPublicKey", "timingSafeEqual", "verify"],
};

/** Global names that reach a clock, randomness, a process or a network; `Date` and `Math` are looked at below. */
const IMPURE_GLOBALS = new Set([
  "fetch",
  "performance",
  "process",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "crypto",
  "globalThis",
  "console",
]);

/** Packages that cost start-up time: only by `import()`, and only where they belong. */
const ZOD_HOME = "src/core/records/";
/** A stand-alone program: a process of its own inside the sandbox. */
const SANDBOXED = /^src\/world\/(contain|lanes)\/.*programs\/[^/]+\.ts$/;
const PROGRAM = /^src\/world\/.*\/programs\/[^/]+\.ts$/;
const HEAVY = /^(@actions\/|@secretlint\/|artifact-v3$)/;
const ACTIONS_HOME = "src/world/runner/";

interface Import {
  specifier: string;
  /** Names taken by a static import. */
  names: readonly string[];
  kind: "static" | "type" | "dynamic";
  line: number;
}

interface Source {
  path: string;
  imports: readonly Import[];
  impure: readonly { name: string; line: number }[];
  exits: readonly number[];
}

/**
 * Checks the direction rules of src/README.md.
 * @param files path from the root of the repository (`src/...`) -> source text
 * @returns one line for each violation, empty where all is well
 */
export function violations(files: ReadonlyMap<string, string>): string[] {
  const sources = [...files].map(([path, text]) => parse(path, text));
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  const eager = new Map<string, string[]>();
  for (const source of sources) {
    const report = (line: number, problem: string) => found.push(`${source.path}:${line}: ${problem}`);
    if (source.path.startsWith("src/core/"))
      for (const { name, line } of source.impure) report(line, `core/ is pure, but this uses ${name}`);
    if (source.path !== "src/main.ts" && !PROGRAM.test(source.path))
      for (const line of source.exits) report(line, "only main.ts ends the process");
    for (const item of source.imports) {
      if (item.specifier.startsWith(".")) {
        const target = resolve(source.path, item.specifier, files);
        if (target === null) {
          report(item.line, `${item.specifier} does not exist, or is not written without its extension`);
          continue;
        }
        add(graph, source.path, target);
        if (item.kind === "static") add(eager, source.path, target);
        const problem = direction(source.path, target);
        if (problem !== null) report(item.line, problem);
      } else {
        const problem = packageProblem(source.path, item);
        if (problem !== null) report(item.line, problem);
      }
    }
  }
  found.push(...circles(graph));
  found.push(...heavyStart(eager));
  return found.sort();
}

/** Why `from` may not import `to`, or null. */
function direction(from: string, to: string): string | null {
  const [, wing, room] = from.split("/") as [string, string, string | undefined];
  const [, toWing, toRoom] = to.split("/") as [string, string, string | undefined];
  const says = `${from} may not import ${to}`;
  if (to === "src/main.ts") return `${says}: nobody imports main`;
  if (from === "src/main.ts")
    return toWing === "commands" || to.startsWith("src/core/domain/") ? null : `${says}: main imports commands`;
  switch (wing) {
    case "commands":
      if (toWing !== "world" || (STEP.test(from) && RUNNER_WORDS.test(to))) return null;
      return `${says}: commands/ holds words only; what happens stands in flow/`;
    case "flow": {
      if (toWing === "core" || toWing === "world") return null;
      if (toWing !== "flow") return `${says}: flow/ knows no words`;
      const allowed = FLOW[room ?? ""];
      if (allowed === undefined) return `${says}: ${room} is no room of flow/`;
      return room === toRoom || allowed.includes(toRoom ?? "") ? null : `${says}: ${room} doesn't know ${toRoom}`;
    }
    case "core": {
      if (toWing !== "core") return `${says}: core/ knows nothing of the outside`;
      const allowed = CORE[room ?? ""];
      if (allowed === undefined) return `${says}: ${room} is no room of core/`;
      return room === toRoom || allowed.includes(toRoom ?? "") ? null : `${says}: ${room} is below ${toRoom}`;
    }
    case "world": {
      if (toWing === "core") return null;
      if (toWing !== "world") return `${says}: world/ doesn't know who uses it`;
      const allowed = WORLD[room ?? ""];
      if (allowed === undefined) return `${says}: ${room} is no room of world/`;
      return room === toRoom || allowed.includes(toRoom ?? "") ? null : `${says}: ${room} doesn't know ${toRoom}`;
    }
    default:
      return `${says}: src/${wing} is no wing`;
  }
}

/** Why a file may not import a package, or null. */
function packageProblem(path: string, item: Import): string | null {
  const { specifier, kind } = item;
  const builtin = specifier.startsWith("node:");
  if (path.startsWith("src/core/")) {
    if (specifier === "zod") return path.startsWith(ZOD_HOME) ? null : "zod belongs into core/records only";
    const allowed = PURE_NODE[specifier];
    if (allowed === undefined) return `core/ is pure, but this imports ${specifier}`;
    const wrong = kind === "type" ? undefined : item.names.find((name) => !allowed.includes(name));
    return wrong === undefined ? null : `core/ is pure, but this imports ${wrong} of ${specifier}`;
  }
  if (path.startsWith("src/commands/") && builtin && !WORDS_NODE.includes(specifier))
    return `commands/ holds words only, but this imports ${specifier}; what happens stands in flow/`;
  if (specifier === "zod") return "zod belongs into core/records only";
  if (specifier.startsWith("@actions/") && !path.startsWith(ACTIONS_HOME))
    return "@actions/* belongs into world/runner only";
  if (builtin || kind !== "static") return null;
  if (SANDBOXED.test(path)) return `a stand-alone program has no packages, but this imports ${specifier}`;
  if (PROGRAM.test(path)) return null;
  return HEAVY.test(specifier) ? `${specifier} costs start-up time: load it with import()` : null;
}

/** Circles in the graph of all imports, types included. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push(`circle: ${[...trail.slice(at), path].join(" -> ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** What `--help` would load without need: the commands' code is reached by `import()` only. */
function heavyStart(eager: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set<string>();
  const found: string[] = [];
  const light = /^src\/(main\.ts$|core\/domain\/|core\/stages\/|commands\/(help\/|(cli|io|nearest|registry)\.ts$))/;
  const visit = (path: string, from: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    if (!light.test(path)) {
      found.push(`${from}: loads ${path} at every start, also for --help: reach it by import()`);
      return;
    }
    for (const next of eager.get(path) ?? []) visit(next, path);
  };
  visit("src/main.ts", "start");
  return found;
}

function add(graph: Map<string, string[]>, from: string, to: string): void {
  const targets = graph.get(from);
  if (targets === undefined) graph.set(from, [to]);
  else targets.push(to);
}

function resolve(from: string, specifier: string, files: ReadonlyMap<string, string>): string | null {
  const base = posix.join(posix.dirname(from), specifier);
  return [`${base}.ts`, `${base}/index.ts`].find((path) => files.has(path)) ?? null;
}

/** Imports and impure words of a source, by the compiler's own parser. */
function parse(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const impure: { name: string; line: number }[] = [];
  const exits: number[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      imports.push({ ...clause(node), specifier: (node.moduleSpecifier as ts.StringLiteral).text, line: lineOf(node) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      const specifier = argument !== undefined && ts.isStringLiteral(argument) ? argument.text : "(computed)";
      imports.push({ specifier, names: [], kind: "dynamic", line: lineOf(node) });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal))
        imports.push({ specifier: literal.text, names: [], kind: "type", line: lineOf(node) });
    } else if (ts.isIdentifier(node) && isUsed(node)) {
      if (IMPURE_GLOBALS.has(node.text)) impure.push({ name: node.text, line: lineOf(node) });
      if (ts.isNewExpression(node.parent) && node.text === "Date" && (node.parent.arguments?.length ?? 0) === 0)
        impure.push({ name: "new Date()", line: lineOf(node) });
    } else if (ts.isPropertyAccessExpression(node)) {
      const name = node.getText();
      if (name === "Date.now" || name === "Math.random") impure.push({ name, line: lineOf(node) });
      if (name === "process.exit" || name === "process.exitCode" || name === "process.abort") exits.push(lineOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, imports, impure, exits };
}

/** Whether an identifier stands for a value of that name, and is not a property, a key, a declaration or a type. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) return false;
  if (ts.isFunctionDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent)) return false;
  return !ts.isTypeReferenceNode(parent) && !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent);
}

function clause(node: ts.ImportDeclaration | ts.ExportDeclaration): Pick<Import, "names" | "kind"> {
  if (ts.isExportDeclaration(node)) return { names: ["*"], kind: node.isTypeOnly ? "type" : "static" };
  const { importClause } = node;
  if (importClause === undefined) return { names: ["*"], kind: "static" };
  const bindings = importClause.namedBindings;
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const typeOnly =
    importClause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (elements.length > 0 && importClause.name === undefined && elements.every((element) => element.isTypeOnly));
  const names = elements.filter((e) => !e.isTypeOnly).map((e) => (e.propertyName ?? e.name).text);
  if (importClause.name !== undefined || (bindings !== undefined && ts.isNamespaceImport(bindings))) names.push("*");
  return { names, kind: typeOnly ? "type" : "static" };
}
