import assert from 'node:assert/strict';
import { CST } from 'yaml';
import { BYTE_ORDER_MARK, SIGNS } from '../../../src/core/playbook/signs';

describe('The signs of the lexer', () => {
  it('are those of the yaml library', () => {
    const { DOCUMENT, FLOW_END, SCALAR, BOM } = CST;
    assert.deepEqual(SIGNS, { document: DOCUMENT, flowEnd: FLOW_END, scalar: SCALAR });
    assert.equal(BYTE_ORDER_MARK, BOM);
  });
});
