// Makes the program in src/reranker/encoder/multiply.ts: npm install wabt@1.0.39 && node multiply.mjs
// Four rows and eight columns are worked out at a time, in eight registers of four numbers.
import wabt from 'wabt';

const R = [0, 1, 2, 3];
const acc = (row, column) => `$s${row}${column}`;
const source = `(module
  (memory (import "env" "memory") 1)
  (func (export "multiply") (param $x i32) (param $w i32) (param $out i32) (param $n i32) (param $in i32) (param $o i32)
    (local $row i32) (local $col i32) (local $i i32) (local $wp i32) (local $end i32) (local $xs i32) (local $os i32)
    (local $x0 i32) (local $op i32) (local $w0 v128) (local $w1 v128) (local $v v128)
    ${R.map((r) => `(local ${acc(r, 0)} v128) (local ${acc(r, 1)} v128)`).join(' ')}
    (local.set $xs (i32.shl (local.get $in) (i32.const 2)))
    (local.set $os (i32.shl (local.get $o) (i32.const 2)))
    (block $done (loop $rows
      (br_if $done (i32.ge_u (local.get $row) (local.get $n)))
      (local.set $col (i32.const 0))
      (block $cdone (loop $cols
        (br_if $cdone (i32.ge_u (local.get $col) (local.get $os)))
        (local.set $op (i32.add (i32.add (local.get $out) (i32.mul (local.get $row) (local.get $os))) (local.get $col)))
        ${R.map((r) => [0, 1].map((c) => `(local.set ${acc(r, c)} (v128.const f32x4 0 0 0 0))`).join('')).join('\n        ')}
        (local.set $x0 (i32.add (local.get $x) (i32.mul (local.get $row) (local.get $xs))))
        (local.set $end (i32.add (local.get $x0) (local.get $xs)))
        (local.set $wp (i32.add (local.get $w) (local.get $col)))
        (loop $inner
          (local.set $w0 (v128.load (local.get $wp)))
          (local.set $w1 (v128.load offset=16 (local.get $wp)))
          ${R.map(
            (
              r,
            ) => `(local.set $v (v128.load32_splat ${r === 0 ? '(local.get $x0)' : `(i32.add (local.get $x0) (i32.mul (local.get $xs) (i32.const ${r})))`}))
          (local.set ${acc(r, 0)} (f32x4.add (local.get ${acc(r, 0)}) (f32x4.mul (local.get $v) (local.get $w0))))
          (local.set ${acc(r, 1)} (f32x4.add (local.get ${acc(r, 1)}) (f32x4.mul (local.get $v) (local.get $w1))))`,
          ).join('\n          ')}
          (local.set $wp (i32.add (local.get $wp) (local.get $os)))
          (local.set $x0 (i32.add (local.get $x0) (i32.const 4)))
          (br_if $inner (i32.lt_u (local.get $x0) (local.get $end))))
        ${R.map((r) => [0, 1].map((c) => `(v128.store offset=${16 * c} ${r === 0 ? '(local.get $op)' : `(i32.add (local.get $op) (i32.mul (local.get $os) (i32.const ${r})))`} (local.get ${acc(r, c)}))`).join(' ')).join('\n        ')}
        (local.set $col (i32.add (local.get $col) (i32.const 32)))
        (br $cols)))
      (local.set $row (i32.add (local.get $row) (i32.const 4)))
      (br $rows))))
)`;
const { parseWat } = await wabt();
const bytes = Buffer.from(parseWat('multiply.wat', source, { simd: true }).toBinary({}).buffer);
process.stdout.write(
  bytes
    .toString('base64')
    .match(/.{1,100}/g)
    .join('\n'),
);
