import ts from 'typescript';

/** A small change of the source that some test should notice. */
export interface Mutation {
  /** What tells it from all others of a run; 0 is no mutation. */
  readonly id: number;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** The name of the global function that says whether the mutation of an id is on. */
export const SWITCH = '__mutation';

const OPERATORS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.MinusToken, '+'],
]);
const METHODS = new Map([
  ['every', 'some'],
  ['some', 'every'],
  ['min', 'max'],
  ['max', 'min'],
]);

/** The mutations of one expression, as the texts that take its place. */
function replacements(node: ts.Expression): string[] {
  const text = node.getText();
  if (ts.isBinaryExpression(node)) {
    const operator = OPERATORS.get(node.operatorToken.kind);
    return operator ? [`${node.left.getText()} ${operator} ${node.right.getText()}`] : [];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [node.operand.getText()];
  if (ts.isConditionalExpression(node))
    return [
      `(${node.condition.getText()}, ${node.whenTrue.getText()})`,
      `(${node.condition.getText()}, ${node.whenFalse.getText()})`,
    ];
  if (text === 'true') return ['false'];
  if (text === 'false') return ['true'];
  if (ts.isNumericLiteral(node)) return [`${text} + 1`];
  // What a fix writes for an answer to come, as an answer.
  if (text === 'blank' && isSkeleton(node)) return [`({ kind: 'literal', value: 'an answer' })`];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const method = METHODS.get(name.text);
    const args = node.arguments.map((argument) => argument.getText()).join(', ');
    return method ? [`${expression.getText()}${node.expression.questionDotToken ? '?' : ''}.${method}(${args})`] : [];
  }
  return [];
}

const isSkeleton = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) || ts.isCallExpression(parent) || ts.isArrayLiteralExpression(parent);

/** Parts of a program that are no values, or whose values tests need not know. */
function isLeftOut(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}

/** A key's name and what is said to be constant can't be chosen at run time. */
const isExpressionPlace = ({ parent, pos }: ts.Expression): boolean =>
  !ts.isAsExpression(parent) &&
  !(ts.isPropertyAssignment(parent) && parent.name.pos === pos) &&
  !(ts.isBindingElement(parent) && parent.propertyName?.pos === pos);

/**
 * A module with all its mutations in it, each behind the switch: so that one bundle serves them all.
 * @param first the id of the first mutation
 */
export function instrumented(file: string, source: string, first: number): { code: string; mutations: Mutation[] } {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutations: Mutation[] = [];

  const write = (node: ts.Node): string => {
    if (isLeftOut(node)) return node.getText();
    let inner = '';
    let position = node.getStart();
    node.forEachChild((child) => {
      inner += source.slice(position, child.getStart()) + write(child);
      position = child.getEnd();
    });
    inner += source.slice(position, node.getEnd());
    if (!ts.isExpression(node) || !isExpressionPlace(node)) return inner;
    const options = replacements(node);
    if (!options.length) return inner;
    return options.reduceRight((otherwise, to) => {
      const id = first + mutations.length;
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      mutations.push({ id, file, line: line + 1, from: node.getText(), to });
      return `(globalThis.${SWITCH}(${id}) ? (${to}) : (${otherwise}))`;
    }, inner);
  };

  let code = '';
  let position = 0;
  for (const statement of tree.statements) {
    code += source.slice(position, statement.getStart()) + write(statement);
    position = statement.getEnd();
  }
  return { code: code + source.slice(position), mutations };
}
